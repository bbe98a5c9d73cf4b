package org.mirubato.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mirubato.bench.journal.JournalBenchmark;
import org.mirubato.bench.log.LogBenchmark;
import org.mirubato.bench.reading.ReadingBenchmark;
import org.mirubato.bench.sync.SyncBenchmark;

/** The main class: {@code accuracy DIR}, or {@code bench NAME}. A new benchmark joins the list here. */
public final class Bench {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new AccuracyBenchmark(),
            new ImportBenchmark(),
            new LogBenchmark(),
            new JournalBenchmark(),
            new SyncBenchmark(),
            new ReadingBenchmark());

    private Bench() {}

    /** Exit codes: 0 the figures stand, met or short; 1 it could not run; 2 called wrongly. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), new Report(out, err)));
    }

    static int run(List<String> line, Report report) {
        List<String> words = !line.isEmpty() && line.get(0).equals("bench") ? line.subList(1, line.size()) : line;
        Optional<Benchmark> chosen = words.isEmpty() ? Optional.empty() : find(words.get(0));
        if (chosen.isEmpty()) {
            report.note("bench NAME [DIR] [--large] [--data DIR], where NAME is one of:");
            BENCHMARKS.forEach(each -> report.note("  " + each.name() + "  " + each.summary()));
            return 2;
        }
        Optional<Settings> settings = Settings.parse(words.subList(1, words.size()));
        if (settings.isEmpty()) {
            report.note(
                    words.get(0) + " takes one folder, and --large, --misses, --degrade scan|photo|fax, --data DIR");
            return 2;
        }
        try {
            chosen.get().run(settings.get(), report);
            return 0;
        } catch (BenchException problem) {
            report.note(words.get(0) + ": " + problem.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Optional<Benchmark> find(String name) {
        return BENCHMARKS.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
