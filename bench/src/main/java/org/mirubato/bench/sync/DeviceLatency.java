package org.mirubato.bench.sync;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mirubato.bench.BenchException;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;

/** How long after a change is committed a device, which is a real client over a real socket, has it in its copy. */
final class DeviceLatency implements AutoCloseable {

    private static final long PAUSE_MILLIS = 2;

    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final SyncClient client;

    DeviceLatency(int port, String token) throws InterruptedException {
        client = new SyncClient(
                        new Replica("bench", new MemoryStore()),
                        new HttpSyncServer(URI.create("http://127.0.0.1:" + port), () -> token),
                        new SyncListener() {
                            @Override
                            public void changed(Delta delta) {
                                heard.add(System.nanoTime());
                            }
                        },
                        new Settings(true, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(10)))
                .start();
    }

    /** Makes a change. */
    @FunctionalInterface
    interface Change {

        /** @return {@link System#nanoTime} when it was committed */
        long commit() throws Exception;
    }

    /** One change after the other, each heard before the next is made; milliseconds from commit to device. */
    List<Double> millis(int changes, Change change) throws Exception {
        List<Double> times = new ArrayList<>();
        heard.clear();
        for (int i = 0; i < changes; i++) {
            long committed = change.commit();
            Long end = heard.poll(15, TimeUnit.SECONDS);
            if (end == null) {
                throw new BenchException("a change did not reach its device within 15 seconds");
            }
            times.add(Math.max(0, end - committed) / 1e6);
            Thread.sleep(PAUSE_MILLIS);
        }
        return times;
    }

    @Override
    public void close() {
        client.close();
    }
}
