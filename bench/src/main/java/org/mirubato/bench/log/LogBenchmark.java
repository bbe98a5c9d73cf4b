package org.mirubato.bench.log;

import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Benchmark;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.Settings;
import org.mirubato.domain.DomainEvent;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;

/** {@code bench log}: the event log against PostgreSQL itself. */
public final class LogBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int HOT = 4;
    private static final int GROUP = 100;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final String METADATA =
            "{\"commandId\":\"5d7cf8b7-9d0b-4b6e-8a55-0d54e4f9ffb2\",\"user\":\"user_bench1\"}";

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String summary() {
        return "the event log against pgbench, COPY, JDBC and NOTIFY on the same PostgreSQL";
    }

    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        try {
            log(report);
            new ProjectionFigures(report).run();
            if (settings.large()) {
                new LargeLog(settings.data().resolve("bench-log"), report).run();
            }
        } catch (InterruptedException | BenchException e) {
            throw e;
        } catch (Exception e) {
            throw new BenchException("the log could not be measured", e);
        }
    }

    private static void log(Report report) throws Exception {
        try (LogServer server = LogServer.start("command")) {
            PlainRows plain = new PlainRows(server.dataSource(), server.codec());
            warmUp(server);
            if (PgBench.isThere()) {
                againstPgBench(server, plain, report);
            } else {
                report.note("pgbench is missing: the figures against it are left out (Debian: postgresql-contrib).");
            }
            groups(server, plain, report);
            new ReadFigures(server, report).run();
        }
    }

    private static void againstPgBench(LogServer server, PlainRows plain, Report report) throws Exception {
        DomainEventMessage<?> sample = sample();
        Map<String, String> sent = Map.of("payload", plain.payload(sample), "metadata", METADATA);
        try (PgBench pgbench = new PgBench(server.address(), plain.insert(sample), sent)) {
            pgbench.rate(CLIENTS, Duration.ofSeconds(1));
            appends(server, pgbench, report);
            commands(server, pgbench, report);
            single(server, pgbench, report);
        }
    }

    private static DomainEventMessage<?> sample() {
        return SampleEvents.ofCommand(SampleEvents.newScore(), SampleEvents.user(1), 1)
                .get(0);
    }

    /** A server that has run for a while: compilers need their time on two cores. */
    private static void warmUp(LogServer server) throws Exception {
        Clients.rate(CLIENTS, WARM, client -> upload(server.gateway(), client));
        Clients.rate(CLIENTS, WARM, new HotScores(server.gateway(), HOT)::correct);
    }

    private static void appends(LogServer server, PgBench pgbench, Report report) throws Exception {
        Rounds rounds = Rounds.of(() -> server.appendsPerSecond(CLIENTS, TIME), () -> pgbench.rate(CLIENTS, TIME));
        report.figure(Figure.atLeast(
                2.0,
                "log.append.ratio",
                rounds.ratio(),
                "x",
                rounds.words("pgbench, " + CLIENTS + " clients, an insert a commit", "events/s")));
    }

    /** The server's own rate is measured by turns with both kinds of commands. */
    private static void commands(LogServer server, PgBench pgbench, Report report) throws Exception {
        CommandGateway gateway = server.gateway();
        HotScores hot = new HotScores(gateway, HOT);
        Rounds spread = new Rounds();
        Rounds few = new Rounds();
        for (int round = 0; round < Rounds.COUNT; round++) {
            double theirs = pgbench.rate(CLIENTS, TIME);
            spread.add(Clients.rate(CLIENTS, TIME, client -> upload(gateway, client)), theirs);
            few.add(Clients.rate(CLIENTS, TIME, hot::correct), theirs);
        }
        String against = "pgbench, " + CLIENTS + " clients, an insert a commit";
        report.figure(
                Figure.atLeast(1.0, "log.commands.ratio", spread.ratio(), "x", spread.words(against, "commands/s")));
        report.figure(Figure.atLeast(
                0.5,
                "log.commands_on_" + HOT + "_aggregates.ratio",
                few.ratio(),
                "x",
                few.words(against, "commands/s")));
    }

    private static void single(LogServer server, PgBench pgbench, Report report) throws Exception {
        Rounds rounds = Rounds.of(
                () -> Clients.medianMillis(TIME, client -> upload(server.gateway(), client)),
                () -> pgbench.medianMillis(TIME));
        report.figure(Figure.atMost(
                2.0, "log.command_p50.ratio", rounds.ratio(), "x", rounds.words("pgbench, 1 client, p50", "ms")));
    }

    private static void groups(LogServer server, PlainRows plain, Report report) throws Exception {
        PostgresEventStorageEngine engine = server.log().engine();
        Encoded sample = server.codec().encode((DomainEvent) sample().getPayload());
        Rounds rounds = Rounds.of(
                () -> GROUP
                        * Clients.rate(
                                1,
                                TIME,
                                client -> engine.appendEvents(SampleEvents.ofCommand(
                                        SampleEvents.newScore(), SampleEvents.user(client), GROUP))),
                () -> GROUP * Clients.rate(1, TIME, client -> plain.copy(sample, METADATA, GROUP)));
        report.figure(Figure.atLeast(
                0.5,
                "log.append_of_" + GROUP + ".ratio",
                rounds.ratio(),
                "x",
                rounds.words("COPY of " + GROUP + " rows a commit", "events/s")));
    }

    private static void upload(CommandGateway gateway, int client) {
        gateway.sendAndWait(SampleEvents.upload(SampleEvents.newScore(), SampleEvents.user(client)));
    }
}
