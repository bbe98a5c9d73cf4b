package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestUser;

/**
 * A node is killed between the commit of a plan and those of its occurrences: the log takes in none of these before. The tests tell
 * one story, in their order.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlansCutShortIT {

    private static final String ROLES = "command,query,sync,processors";
    private static final String SOON = "--mirubato.limits.plan-look-seconds=1";
    private static final String SCHEDULE =
            "{\"rule\": \"FREQ=DAILY;COUNT=%d\", \"startDate\": \"2031-03-10\", \"timeOfDay\": \"%s\","
                    + " \"durationMinutes\": 30, \"timeZone\": \"UTC\"}";

    private static Cluster cluster;
    private static Node node;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "plans")
                .toAbsolutePath());
        node = cluster.begin("first", ROLES, SOON).ready();
        token = node.signIn("anna@example.org");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void a_plan_that_was_made_has_its_occurrences_though_nobody_comes_back_for_them() throws Exception {
        dies(
                "second",
                1,
                () -> node.as(token)
                        .post(
                                "/api/v2/plans",
                                "{\"id\": \"plan_1\", \"title\": \"Mornings\", \"schedule\": " + schedule(3, "07:00")
                                        + "}"));

        untilThereAre("2031-03-10T07:00:00Z", "2031-03-11T07:00:00Z", "2031-03-12T07:00:00Z");
        assertThat(events("occurrence.scheduled")).isEqualTo(3);
    }

    @Test
    @Order(2)
    void a_plan_that_was_changed_has_the_occurrences_that_it_asks_for_now_and_no_others() throws Exception {
        String push =
                "{\"deviceId\": \"phone\", \"mutations\": [{\"mid\": 1, \"kind\": \"practice_plan\", \"id\": \"plan_1\","
                        + " \"base\": 0, \"set\": {\"schedule\": " + schedule(2, "08:00") + "}}]}";
        dies("third", 2, () -> node.as(token).post("/api/v2/sync/push", push));

        untilThereAre("2031-03-10T08:00:00Z", "2031-03-11T08:00:00Z");
        assertThat(node.as(token).post("/api/v2/sync/push", push).body()).contains("duplicate");
        untilThereAre("2031-03-10T08:00:00Z", "2031-03-11T08:00:00Z");
        assertThat(events("occurrence.scheduled")).isEqualTo(3);
        assertThat(events("occurrence.rescheduled")).isEqualTo(2);
        assertThat(events("occurrence.removed")).isEqualTo(1);
    }

    /** The node dies when the plan's change is committed, and what follows from it is not; another one comes. */
    private static void dies(String next, int changes, Runnable call) throws Exception {
        cluster.jdbc().execute("""
                create function log.held() returns trigger language plpgsql as
                'begin perform pg_sleep(600); return new; end'""");
        cluster.jdbc().execute("""
                create trigger held before insert on log.events for each row
                when (new.name like 'occurrence.%') execute function log.held()""");
        CompletableFuture<Void> answered = CompletableFuture.runAsync(call);
        until(() -> sleeping() > 0);
        assertThat(events("plan.created") + events("plan.changed")).isEqualTo(changes);

        node.kill();

        until(answered::isDone);
        assertThat(answered).isCompletedExceptionally();
        cluster.jdbc()
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name like 'mirubato-%'");
        cluster.jdbc().execute("drop function log.held() cascade");
        node = cluster.begin(next, ROLES, SOON).ready();
    }

    private static long sleeping() {
        return count("select count(*) from pg_stat_activity where wait_event = 'PgSleep'");
    }

    private static long events(String name) {
        return count("select count(*) from log.events where name = '" + name + "'");
    }

    private static long count(String sql) {
        Long count = cluster.jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void untilThereAre(String... starts) {
        until(() -> starts().equals(List.of(starts)), PlansCutShortIT::starts);
    }

    private static List<String> starts() {
        return TestUser.json(node.as(token).get("/api/v2/plans/plan_1/occurrences"))
                .at("/data/items")
                .valueStream()
                .map(occurrence -> occurrence.path("scheduledStart").asString())
                .toList();
    }

    private static String schedule(int count, String hour) {
        return SCHEDULE.formatted(count, hour);
    }
}
