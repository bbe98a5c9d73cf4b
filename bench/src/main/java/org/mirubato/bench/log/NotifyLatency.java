package org.mirubato.bench.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mirubato.bench.BenchException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** How long after NOTIFY is called another connection, which waits for it, has the word. */
public final class NotifyLatency implements AutoCloseable {

    private static final int WORDS = 400;
    private static final long PAUSE_MILLIS = 2;

    private final Connection speaker;
    private final Connection hearer;
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::hear, "hearer");

    public NotifyLatency(DataSource dataSource) throws SQLException {
        speaker = dataSource.getConnection();
        hearer = dataSource.getConnection();
        try (Statement listen = hearer.createStatement()) {
            listen.execute("listen bench");
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void hear() {
        try {
            PGConnection connection = hearer.unwrap(PGConnection.class);
            while (!thread.isInterrupted()) {
                PGNotification[] words = connection.getNotifications(1000);
                long now = System.nanoTime();
                for (int i = 0; words != null && i < words.length; i++) {
                    heard.add(now);
                }
            }
        } catch (SQLException closed) {
            // the end
        }
    }

    double p99Millis() throws SQLException, InterruptedException {
        return Percentile.of(99, millis());
    }

    /** How long each of a few hundred words took, one after the other. */
    public List<Double> millis() throws SQLException, InterruptedException {
        List<Double> times = new ArrayList<>();
        try (PreparedStatement say = speaker.prepareStatement("select pg_notify('bench', 'word')")) {
            for (int i = 0; i < WORDS; i++) {
                long start = System.nanoTime();
                say.execute();
                Long end = heard.poll(10, TimeUnit.SECONDS);
                if (end == null) {
                    throw new BenchException("a word was not heard within ten seconds");
                }
                times.add((end - start) / 1e6);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return times;
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        speaker.close();
        hearer.close();
    }
}
