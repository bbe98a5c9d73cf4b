package org.mirubato.bench.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Benchmark;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.Settings;
import org.mirubato.bench.Statistics;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.Percentile;
import org.mirubato.domain.identity.UserId;

/** {@code bench journal}: pages of the journal against PostgreSQL itself, and one user's page among few and among many users. */
public final class JournalBenchmark implements Benchmark {

    private static final int FEW_USERS = 10;
    private static final int USERS = 250;
    private static final int MANY_USERS = 10_000;
    private static final int REQUESTS = 400;
    private static final int WARM = 200;

    /** A method is compiled in earnest after 5 000 calls: until then a server is not what people have that runs for days. */
    private static final int WARM_REQUESTS = 6000;

    private static final int RUNS = 10;
    private static final int REQUESTS_PER_RUN = 60;
    private static final String ROLES = "command,query";
    private static final long SEED = 1;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String summary() {
        return "pages of the journal against one SQL statement each, and among few and many users";
    }

    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        try (LogServer few = LogServer.start(ROLES);
                LogServer many = settings.large()
                        ? LogServer.on(settings.data().resolve("bench-journal"), ROLES)
                        : LogServer.start(ROLES)) {
            LocalDate last = LocalDate.of(2026, 5, 31);
            JournalSet small = new JournalSet(FEW_USERS, last);
            JournalSet large = new JournalSet(settings.large() ? MANY_USERS : USERS, last);
            new JournalFill(few, small, report).run();
            long entries = new JournalFill(many, large, report).run();
            report.note("%d entries of %d users.".formatted(entries, large.users()));
            warmUp(many, large);
            floor(many, large, report);
            pages(many, large, report);
            neighbours(few, small, many, large, report);
        } catch (InterruptedException | BenchException e) {
            throw e;
        } catch (Exception e) {
            throw new BenchException("the journal could not be measured", e);
        }
    }

    private static void pages(LogServer server, JournalSet set, Report report) throws Exception {
        Random random = new Random(SEED);
        try (JournalReader reader = new JournalReader(server)) {
            for (JournalPage page : JournalPage.all(set.first(), set.last())) {
                List<Double> ours = new ArrayList<>();
                List<Double> theirs = new ArrayList<>();
                for (int i = -WARM; i < REQUESTS; i++) {
                    UserId user = JournalSet.user(random.nextInt(set.users()));
                    // who comes second finds the user's rows in memory
                    double their = i % 2 == 0 ? reader.sqlMillis(page, user) : 0;
                    double our = reader.pageMillis(page, user);
                    if (i % 2 != 0) {
                        their = reader.sqlMillis(page, user);
                    }
                    if (i >= 0) {
                        ours.add(our);
                        theirs.add(their);
                    }
                }
                ratio(page, "p50", Percentile.of(50, ours), Percentile.of(50, theirs), set, report);
                ratio(page, "p99", Percentile.of(99, ours), Percentile.of(99, theirs), set, report);
            }
        }
    }

    /** A server that has run for a while. */
    private static void warmUp(LogServer server, JournalSet set) throws Exception {
        List<JournalPage> pages = JournalPage.all(set.first(), set.last());
        try (JournalReader reader = new JournalReader(server)) {
            for (int i = 0; i < WARM_REQUESTS; i++) {
                for (JournalPage page : pages) {
                    reader.pageMillis(page, JournalSet.user(i % set.users()));
                    reader.sqlMillis(page, JournalSet.user(i % set.users()));
                }
            }
        }
    }

    /** What any answer takes: one that nobody has to sign in for, and one that does without the database. */
    private static void floor(LogServer server, JournalSet set, Report report) throws Exception {
        try (JournalReader reader = new JournalReader(server)) {
            for (JournalPage page : JournalPage.floor()) {
                List<Double> times = new ArrayList<>();
                for (int i = -WARM; i < REQUESTS; i++) {
                    double time = reader.pageMillis(page, JournalSet.user(Math.floorMod(i, set.users())));
                    if (i >= 0) {
                        times.add(time);
                    }
                }
                report.figure(Figure.plain(
                        "journal." + page.name() + "_p50",
                        Percentile.of(50, times),
                        "ms",
                        page.path() + ", what any such answer takes"));
            }
        }
    }

    private static void ratio(
            JournalPage page, String percentile, double ours, double theirs, JournalSet set, Report report) {
        String against = String.format(
                Locale.ROOT,
                "one SQL statement, %d users: %.2f to %.2f ms (%d requests by turns)",
                set.users(),
                ours,
                theirs,
                REQUESTS);
        report.figure(
                Figure.atMost(3, "journal." + page.name() + "_" + percentile + ".ratio", ours / theirs, "x", against));
    }

    /** The same page of the same student, whose neighbours alone differ. */
    private static void neighbours(LogServer few, JournalSet small, LogServer many, JournalSet large, Report report)
            throws Exception {
        JournalPage page = JournalPage.all(large.first(), large.last()).get(0);
        List<Double> ratios = new ArrayList<>();
        try (JournalReader here = new JournalReader(few);
                JournalReader there = new JournalReader(many)) {
            for (int run = -1; run < RUNS; run++) {
                int student = Math.floorMod(run, small.users());
                double alone = medianMillis(here, page, student);
                double among = medianMillis(there, page, student);
                if (run >= 0) {
                    ratios.add(among / alone);
                }
            }
        }
        report.figure(Figure.atMost(
                1.2,
                "journal.neighbours.ratio",
                Statistics.median(ratios),
                "x",
                String.format(
                        Locale.ROOT,
                        "the same page among %d users instead of %d (median of %d, spread %.0f %%)",
                        small.users(),
                        large.users(),
                        RUNS,
                        100 * Statistics.spread(ratios))));
    }

    private static double medianMillis(JournalReader reader, JournalPage page, int student) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS_PER_RUN; i++) {
            times.add(reader.pageMillis(page, JournalSet.user(student)));
        }
        return Statistics.median(times);
    }
}
