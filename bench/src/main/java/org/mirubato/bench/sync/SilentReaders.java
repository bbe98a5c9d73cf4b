package org.mirubato.bench.sync;

import java.util.List;
import java.util.Locale;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.log.Percentile;
import org.mirubato.bench.sync.ServedProcess.Memory;

/** Devices that ask for everything and take in nothing, beside one that does as it should. */
record SilentReaders(int count, Report report) {

    private static final int ENTITIES = 1_000;
    private static final int PER_USER = 10;
    private static final int CHANGES = 300;
    private static final int MEGABYTE = 1024 * 1024;

    void measure() throws Exception {
        try (ServedProcess server = new ServedProcess("mirubato");
                Crowd crowd = new Crowd();
                DeviceLatency healthy = new DeviceLatency(server.port(), server.token("user_healthy0"))) {
            server.fill("user_silent", count / PER_USER, ENTITIES);
            DeviceLatency.Change change = () -> server.change("user_healthy", 1, 1);
            healthy.millis(CHANGES, change);
            List<Double> before = healthy.millis(CHANGES, change);
            Memory empty = server.memory();
            crowd.connectSilent(server, "user_silent", count);
            List<Double> during = healthy.millis(CHANGES, change);
            Memory full = server.memory();
            double ratio = Percentile.of(99, during) / Percentile.of(99, before);
            report.figure(Figure.atMost(
                    1.5,
                    "sync.silent_readers_p99.ratio",
                    ratio,
                    "x",
                    String.format(
                            Locale.ROOT,
                            "a healthy device without %d that never read: %.2f to %.2f ms",
                            count,
                            Percentile.of(99, during),
                            Percentile.of(99, before))));
            report.figure(Figure.plain(
                    "sync.silent_reader_memory",
                    (full.used() - empty.used()) / 1024.0 / count,
                    "KB each",
                    String.format(
                            Locale.ROOT,
                            "in use with %d of them: %d MB, without: %d MB",
                            count,
                            full.used() / MEGABYTE,
                            empty.used() / MEGABYTE)));
        }
    }
}
