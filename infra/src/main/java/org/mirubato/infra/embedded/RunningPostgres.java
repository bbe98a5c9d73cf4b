package org.mirubato.infra.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The embedded PostgreSQL of a data folder on which Mirubato is running in another process. */
public final class RunningPostgres {

    /** PostgreSQL writes its port into the fourth line of its own file. */
    private static final int PORT_LINE = 3;

    private RunningPostgres() {}

    /** Where it answers; empty when nobody has the folder open, or the server does not answer. */
    public static Optional<PostgresAddress> of(Path data) {
        Optional<byte[]> password = Secrets.of(data).find(PostgresServer.OWNER_PASSWORD);
        if (password.isEmpty() || !isOpen(data)) {
            return Optional.empty();
        }
        String secret = new String(password.get(), StandardCharsets.US_ASCII);
        return line(data.resolve("pg").resolve("postmaster.pid"), PORT_LINE)
                .map(port -> PostgresServer.url(Integer.parseInt(port), PostgresServer.DATABASE))
                .map(url -> new PostgresAddress(url, PostgresServer.OWNER, secret))
                .filter(RunningPostgres::answers);
    }

    /** A killed server leaves its number, and maybe a PostgreSQL that the next start has to stop: that one is not taken. */
    private static boolean isOpen(Path data) {
        return line(data.resolve("run").resolve("app.pid"), 0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    private static Optional<String> line(Path file, int index) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() > index
                    ? Optional.of(lines.get(index).strip()).filter(text -> text.matches("[0-9]{1,9}"))
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static boolean answers(PostgresAddress address) {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            return connection.isValid(1);
        } catch (SQLException notOurs) {
            return false;
        }
    }
}
