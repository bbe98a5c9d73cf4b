package org.mirubato.bench.journal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.log.LogServer;
import org.mirubato.domain.identity.UserId;

/** Asks a server for pages as its users would, over HTTP and signed in, and PostgreSQL for the same. Used by one thread. */
final class JournalReader implements AutoCloseable {

    private static final int MOST_MILLIS = 30_000;

    private final LogServer server;
    private final Map<UserId, String> tokens = new ConcurrentHashMap<>();
    private final Connection connection;

    JournalReader(LogServer server) throws SQLException {
        this.server = server;
        this.connection = server.dataSource().getConnection();
    }

    /**
     * How long the page takes, in milliseconds, from the request to the last byte. The client is one thread on one connection, as
     * it is for the statement.
     */
    double pageMillis(JournalPage page, UserId user) throws IOException {
        String token = tokens.computeIfAbsent(user, reader -> server.token(reader.value()));
        URL address =
                URI.create("http://127.0.0.1:" + server.port() + page.path()).toURL();
        long start = System.nanoTime();
        HttpURLConnection request = (HttpURLConnection) address.openConnection();
        request.setReadTimeout(MOST_MILLIS);
        request.setRequestProperty("Authorization", "Bearer " + token);
        int status = request.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new BenchException(page.path() + " was answered with " + status);
        }
        try (InputStream body = request.getInputStream()) {
            body.readAllBytes();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** How long the statement takes, in milliseconds, until all rows are here. */
    double sqlMillis(JournalPage page, UserId user) throws SQLException {
        int marks = (int) page.sql().chars().filter(sign -> sign == '?').count();
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(page.sql())) {
            for (int i = 1; i <= marks; i++) {
                statement.setString(i, user.value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
