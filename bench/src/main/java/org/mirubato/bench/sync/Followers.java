package org.mirubato.bench.sync;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mirubato.bench.BenchException;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;

/** A few users with a device each, who follow what is changed. */
final class Followers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServedProcess server;
    private final String prefix;
    private final List<SyncClient> clients = new ArrayList<>();

    Followers(ServedProcess server, String prefix, int users) throws IOException {
        this.server = server;
        this.prefix = prefix;
        for (int i = 0; i < users; i++) {
            String token = server.token(prefix + i);
            clients.add(new SyncClient(
                            new Replica("follower", new MemoryStore()),
                            new HttpSyncServer(URI.create("http://127.0.0.1:" + server.port()), () -> token),
                            new SyncListener() {},
                            new Settings(true, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(10)))
                    .start());
        }
    }

    /** Makes so many changes; answers the time and the processor time for each, until the last is with its device. */
    double[] perChange(int changes) throws IOException, InterruptedException {
        long before = taken();
        long processor = server.processorNanos();
        long start = System.nanoTime();
        server.change(prefix, clients.size(), changes);
        while (taken() < before + changes) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new BenchException("changes did not reach their devices within a minute");
            }
            TimeUnit.MICROSECONDS.sleep(200);
        }
        double time = System.nanoTime() - start;
        return new double[] {time / changes, (double) (server.processorNanos() - processor) / changes};
    }

    private long taken() {
        return clients.stream()
                .mapToLong(client -> client.replica().place().seq())
                .sum();
    }

    @Override
    public void close() {
        clients.forEach(SyncClient::close);
    }
}
