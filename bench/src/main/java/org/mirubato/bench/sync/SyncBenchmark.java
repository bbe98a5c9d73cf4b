package org.mirubato.bench.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Benchmark;
import org.mirubato.bench.Report;
import org.mirubato.bench.Settings;

/** {@code bench sync}: how soon changes are at devices, what sockets cost, and how fast much is sent and taken in. */
public final class SyncBenchmark implements Benchmark {

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String summary() {
        return "changes to devices against NOTIFY, sockets against a bare server, first syncs against one SELECT";
    }

    /** One figure that can't be measured is told, and stops no other. */
    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("latency, first sync and push", new StreamFigures(report)::measure);
        parts.put("idle sockets", new IdleSockets(settings.large() ? 10_000 : 2_000, report)::measure);
        parts.put("fan-out", new FanOut(settings.large() ? 10_000 : 2_000, report)::measure);
        parts.put("silent readers", new SilentReaders(settings.large() ? 1_000 : 200, report)::measure);
        int failed = 0;
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            try {
                part.getValue().measure();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failed++;
                report.note(part.getKey() + " could not be measured: " + e);
            }
        }
        if (failed == parts.size()) {
            throw new BenchException("nothing could be measured");
        }
    }

    @FunctionalInterface
    private interface Part {

        void measure() throws Exception;
    }
}
