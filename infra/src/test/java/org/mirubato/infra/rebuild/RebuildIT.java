package org.mirubato.infra.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.security.OwnerSignIn;
import org.mirubato.infra.upload.Samples;
import org.mirubato.processors.score.ScoreProcessingSaga;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A read model is built anew while it serves. A reader that holds a lock keeps a rebuild from ending as long as a test likes. */
class RebuildIT extends MirubatoIT {

    private static final String PATH = "/api/v2/admin/projections";

    private final TestUser admin =
            TestUser.withToken(server().url(), server().bean(OwnerSignIn.class).commandLineToken());
    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);

    private static TestUser user;
    private static String id;
    private static String score;

    @BeforeAll
    static void a_library_with_a_score() {
        user = newUser();
        id = TestUser.json(user.get("/api/user/me")).path("id").asString();
        score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));
        user.processed(score);
    }

    @AfterEach
    void nothing_is_left_over() {
        until(() ->
                ReadModel.ALL.stream().noneMatch(model -> state(model.group()).replaying()));

        assertThat(jdbc.queryForList("select processor_name from token_entry where processor_name like '%@next'"))
                .isEmpty();
        assertThat(jdbc.queryForList("select nspname from pg_namespace where nspname like '%\\_next'"))
                .isEmpty();
    }

    @Test
    void rebuilt_tables_equal_the_live_ones() {
        List<String> live = rows();

        ReadModel.ALL.forEach(model -> replayed(model.group()));

        assertThat(live).hasSizeGreaterThan(4);
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void the_old_tables_serve_and_follow_until_the_new_ones_have_everything() throws SQLException {
        try (Connection reader = holding("scores")) {
            replay("score-list");
            user.put("/api/scores/" + score, "{\"title\":\"Meanwhile\"}");

            String served = title();
            boolean replaying = state("score-list").replaying();
            reader.rollback();
            untilReplayed("score-list");

            assertThat(replaying).isTrue();
            assertThat(served).isEqualTo("Meanwhile");
            assertThat(title()).isEqualTo("Meanwhile");
        }
        user.put("/api/scores/" + score, "{\"title\":\"Afterwards\"}");

        assertThat(title()).isEqualTo("Afterwards");
    }

    @Test
    void while_read_models_are_rebuilt_nobody_sees_an_empty_library_or_an_error() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> seen = CompletableFuture.supplyAsync(() -> {
            List<String> titles = new ArrayList<>();
            for (int i = 0; !over.get(); i++) {
                user.put("/api/scores/" + score, "{\"title\":\"Title " + i + "\"}");
                titles.add(i + " " + title());
            }
            return titles;
        });

        for (int round = 0; round < 2; round++) {
            ReadModel.ALL.forEach(model -> replayed(model.group()));
        }
        over.set(true);
        List<String> titles = seen.join();

        assertThat(titles)
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(each.substring(0, each.indexOf(' ')) + " Title "
                                + each.substring(0, each.indexOf(' '))));
        List<String> live = rows();
        ReadModel.ALL.forEach(model -> replayed(model.group()));
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void read_models_rebuilt_while_several_clients_send_commands_equal_a_rebuild_at_rest() throws Exception {
        TestUser busy = newUser();
        String busyId = TestUser.json(busy.get("/api/user/me")).path("id").asString();
        List<String> scores = Stream.generate(() -> busy.uploaded("more.pdf", Samples.distinct(Samples.ROS)))
                .limit(3)
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> clients = IntStream.range(0, 4)
                .mapToObj(nr -> threads.submit(() -> corrected(busy, scores.get(nr % scores.size()), over)))
                .toList();

        ReadModel.ALL.forEach(model -> replay(model.group()));
        ReadModel.ALL.forEach(model -> untilReplayed(model.group()));
        over.set(true);
        for (Future<Integer> client : clients) {
            assertThat(client.get()).isPositive();
        }
        threads.shutdown();
        scores.forEach(busy::processed);
        List<String> built = rows(busyId);
        ReadModel.ALL.forEach(model -> replayed(model.group()));

        assertThat(built).hasSizeGreaterThan(6);
        assertThat(rows(busyId)).isEqualTo(built);
    }

    /** How many corrections were taken until it was over; each of them had to be. */
    private static int corrected(TestUser user, String score, AtomicBoolean over) {
        int taken = 0;
        while (!over.get()) {
            HttpResponse<String> answer = user.put(
                    "/api/scores/" + score, "{\"title\":\"Title " + taken + "\",\"opus\":\"Op. " + taken + "\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            taken++;
        }
        return taken;
    }

    @Test
    void a_rebuild_that_was_under_way_when_the_server_stopped_goes_on_afterwards() throws SQLException {
        List<String> live = rows();
        Rebuilds rebuilds = server().bean(Rebuilds.class);
        try (Connection reader = holding("sync_rows")) {
            replay("sync");
            until(() -> written("sync"));

            rebuilds.stop();
            boolean forgotten = !state("sync").replaying();
            reader.rollback();
            rebuilds.start();
            untilReplayed("sync");

            assertThat(forgotten).isFalse();
        }
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void a_second_request_is_refused_while_the_first_is_under_way() throws SQLException {
        try (Connection reader = holding("accounts")) {
            replay("account-list");

            HttpResponse<String> second = admin.post(PATH + "/account-list/replay", "");
            String shown = admin.get(PATH).body();
            reader.rollback();

            assertThat(shown)
                    .containsPattern(
                            "\"account-list\"[^{]*\"replaying\":true[^{]*\"replay\":\\{\"position\":\\d+,\"since\":\"20");
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("being built anew already");
        }
        untilReplayed("account-list");
    }

    @Test
    void a_rebuilt_stream_begins_anew_on_every_device() {
        JsonNode before = TestUser.json(user.get("/api/v2/sync"));
        String cursor = before.path("epoch").asString() + "." + before.path("to");

        replayed("sync");

        JsonNode after = TestUser.json(user.get("/api/v2/sync?cursor=" + cursor));
        assertThat(after.path("reset").asBoolean()).isTrue();
        assertThat(after.path("ops").size()).isEqualTo(before.path("ops").size());
    }

    @Test
    void an_event_that_cannot_be_taken_is_parked_once_and_stops_no_rebuild() {
        String poisoned = "user_without_role_" + id.substring(id.length() - 8);
        server().bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Account", poisoned, 0, new RoleAssigned(new UserId(poisoned), null)));
        until(() -> letters("account-list", poisoned) == 1);

        replayed("account-list");

        assertThat(letters("account-list", poisoned)).isEqualTo(1);
        assertThat(letters("account-list@next", poisoned)).isZero();
        assertThat(TestUser.json(user.get("/api/user/me")).path("id").asString())
                .isEqualTo(id);
        jdbc.update("delete from dead_letter_entry where aggregate_id = ?", poisoned);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScoreProcessingSaga.GROUP, "no-such-projection"})
    void what_acts_on_events_and_what_does_not_exist_is_not_replayed(String name) {
        HttpResponse<String> answer = admin.post(PATH + "/" + name + "/replay", "");

        assertThat(answer.statusCode()).isEqualTo(name.equals(ScoreProcessingSaga.GROUP) ? 409 : 404);
        assertThat(answer.body()).contains(name);
    }

    private void replayed(String group) {
        replay(group);
        untilReplayed(group);
    }

    private void replay(String group) {
        assertThat(admin.post(PATH + "/" + group + "/replay", "").statusCode()).isEqualTo(202);
    }

    private void untilReplayed(String group) {
        until(() -> !state(group).replaying());
    }

    private static Projections.State state(String group) {
        return server().bean(Projections.class).all().stream()
                .filter(each -> each.name().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static boolean written(String group) {
        RebuildProgress replay = state(group).replay();
        return replay != null && replay.position() > 0;
    }

    private String title() {
        JsonNode items = TestUser.json(user.get("/api/scores")).path("data").path("items");
        return items.path(0).path("title").asString("nothing");
    }

    /** What the read models hold of this user, but for the epoch, once each of them has had every event. */
    private List<String> rows() {
        return rows(id);
    }

    private List<String> rows(String user) {
        until(() -> server().bean(Projections.class).all().stream().allMatch(each -> each.lag() == 0));
        return jdbc.queryForList(
                "select t::text from scores t where owner = ? union all select t::text from libraries t where owner = ?"
                        + " union all select t::text from accounts t where user_id = ?"
                        + " union all select t::text from sync_rows t where user_id = ?"
                        + " union all select user_id || seq || position from sync_heads where user_id = ? order by 1",
                String.class,
                user,
                user,
                user,
                user,
                user);
    }

    private long letters(String group, String aggregate) {
        Long count = jdbc.queryForObject(
                "select count(*) from dead_letter_entry where processing_group = ? and aggregate_id = ?",
                Long.class,
                group,
                aggregate);
        return count == null ? 0 : count;
    }

    private static Connection holding(String table) throws SQLException {
        Connection reader = server().bean(DataSource.class).getConnection();
        reader.setAutoCommit(false);
        reader.createStatement().execute("select 1 from " + table + " limit 1");
        return reader;
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
