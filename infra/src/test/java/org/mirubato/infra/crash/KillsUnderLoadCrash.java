package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.crash.KillRounds.Kill;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application, or PostgreSQL under it, is killed again and again while people import and correct, at moments drawn from a seed
 * that is printed.
 */
class KillsUnderLoadCrash {

    private static final int ROUNDS =
            Integer.getInteger("mirubato.crash.rounds", Boolean.getBoolean("mirubato.long") ? 200 : 12);
    private static final long SEED = Long.getLong("mirubato.crash.seed", System.nanoTime());

    private final List<String> table = new ArrayList<>();
    private List<Musician> musicians = List.of();

    @Test
    void after_any_number_of_kills_what_was_acknowledged_is_there_once_and_read_models_are_whole() throws Exception {
        System.out.println("crash test: " + ROUNDS + " rounds, -Dmirubato.crash.seed=" + SEED);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "crash")
                .toAbsolutePath();
        KillRounds rounds = new KillRounds(folder, SEED);
        List<Kill> kills = rounds.kills(ROUNDS);
        musicians = rounds.musicians();

        for (int nr = 1; nr <= ROUNDS; nr++) {
            rounds.round(nr, kills.get(nr - 1));
        }
        rounds.untilAllIsDone();

        for (Kill kill : Kill.values()) {
            row("kills of " + kill.words(), Collections.frequency(kills, kill));
        }
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            LogAudit audit = new LogAudit(server.bean(JdbcTemplate.class));
            until(() -> audit.underWay() == 0);
            everythingAcknowledgedIsThere(server, audit);
            theLogIsWhole(audit);
            everyProjectionEqualsItsReplay(server.bean(Projections.class), audit);
        }
        none("processes left over", rounds.leftOver());
        System.out.println("| seed " + SEED + " | " + ROUNDS + " rounds |\n| --- | ---: |");
        table.forEach(System.out::println);
    }

    private void everythingAcknowledgedIsThere(TestServer server, LogAudit audit) {
        List<String> unfinished = new ArrayList<>();
        List<String> miscounted = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Musician musician : musicians) {
            TestUser user = musician.at(server.url());
            musician.scores().values().stream()
                    .filter(id -> !status(user, id).equals("completed"))
                    .forEach(unfinished::add);
            musician.corrections()
                    .forEach((field, client) -> miscounted.addAll(miscounted(server, musician, field, client)));
            musician.clients().forEach(client -> refusals.addAll(client.refusals()));
            musician.follower().follow(user);
        }
        row("uploads acknowledged", sum(musician -> musician.scores().size()));
        row("corrections acknowledged", sum(KillsUnderLoadCrash::corrections));
        row("changes put off with 503 and Retry-After", sum(KillsUnderLoadCrash::putOff));
        row("events in the log", audit.events());
        none("changes refused in another way", refusals);
        none("acknowledged uploads that are not there or not processed", unfinished);
        none("corrections that are missing or there twice", miscounted);
        assertThat(audit.scores())
                .as("scores, one for each file")
                .isEqualTo(sum(each -> each.files().begun()));
    }

    /** Each acknowledged value has made one event; of the last one, if it was never acknowledged, there may be none. */
    private static List<String> miscounted(TestServer server, Musician musician, String field, Client client) {
        List<String> values = server.bean(EventStore.class)
                .readEvents(musician.scores().get(1), 0)
                .asStream()
                .map(event -> event.getPayload() instanceof ReadingCorrected correction ? correction.value() : "")
                .filter(value -> value.startsWith(field))
                .toList();
        List<String> asked = IntStream.rangeClosed(1, client.begun())
                .mapToObj(nr -> Musician.value(field, nr))
                .toList();
        boolean right = values.equals(asked)
                || !client.acknowledged().containsKey(client.begun())
                        && values.equals(asked.subList(0, asked.size() - 1));
        return right ? List.of() : List.of(field + ": asked for " + asked + ", in the log " + values);
    }

    private void theLogIsWhole(LogAudit audit) {
        none("gaps in positions", audit.gapsInPositions());
        none("gaps or repetitions in an aggregate's sequence", audit.gapsInSequences());
        none("events that are there twice", audit.duplicates());
        none("sync streams that miss or repeat a change", audit.miscountedStreams());
    }

    /** One that was under way when the server was last killed is waited for first. */
    private void everyProjectionEqualsItsReplay(Projections projections, LogAudit audit) {
        until(() -> caughtUp(projections) && noneReplays(projections), projections::all);
        List<String> before = audit.projections();
        List.of("score-list", "account-list", "sync").forEach(projections::replay);
        until(() -> noneReplays(projections), projections::all);
        List<String> differing = new ArrayList<>(before);
        List<String> after = new ArrayList<>(audit.projections());
        differing.removeAll(after);
        after.removeAll(before);
        differing.addAll(after);
        row("rows of read models", before.size());
        none("rows that differ from their replay from zero", differing);
    }

    private void row(String what, long count) {
        table.add("| " + what + " | " + count + " |");
    }

    private void none(String what, List<String> found) {
        row(what, found.size());
        assertThat(found).as(what).isEmpty();
    }

    private long sum(ToIntFunction<Musician> of) {
        return musicians.stream().mapToInt(of).sum();
    }

    private static int corrections(Musician musician) {
        return musician.corrections().values().stream()
                .mapToInt(client -> client.acknowledged().size())
                .sum();
    }

    private static int putOff(Musician musician) {
        return musician.clients().mapToInt(Client::putOff).sum();
    }

    private static String status(TestUser user, String score) {
        return TestUser.json(user.get("/api/scores/" + score))
                .path("data")
                .path("processing_status")
                .asString("");
    }

    private static boolean noneReplays(Projections projections) {
        return projections.all().stream().noneMatch(Projections.State::replaying);
    }

    private static boolean caughtUp(Projections projections) {
        return projections.all().stream().allMatch(each -> each.lag() == 0);
    }
}
