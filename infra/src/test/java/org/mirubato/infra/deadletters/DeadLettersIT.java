package org.mirubato.infra.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.security.OwnerSignIn;
import org.mirubato.infra.upload.Samples;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class DeadLettersIT extends MirubatoIT {

    private static final String DEAD = "/api/v2/admin/dead-letters";

    private static final TestUser CLARA = newUser();
    private static final String POISONED = score();
    private static final String HEALTHY = score();

    private final TestUser admin =
            TestUser.withToken(server().url(), server().bean(OwnerSignIn.class).commandLineToken());
    private final JdbcTemplate jdbc = new JdbcTemplate(server().bean(DataSource.class));

    @AfterEach
    void a_replay_takes_in_what_a_test_left_parked() {
        assertThat(sequences()).isEmpty();
    }

    @Test
    void a_poison_event_parks_its_score_alone_and_drains_in_order_once_its_cause_is_gone() {
        try (Poison poison = Poison.word(server(), "arsenic")) {
            title(POISONED, "arsenic");
            title(POISONED, "after it");
            title(HEALTHY, "beside it");
            until(() -> parked(POISONED).path("count").asInt() == 2);
            until(() -> titles().contains("beside it"));

            JsonNode parked = parked(POISONED);
            JsonNode letters = data(admin.get(DEAD + "/score-list/" + POISONED));
            JsonNode inVain = data(admin.post(DEAD + "/score-list/" + POISONED + "/retry", ""));

            assertThat(titles()).doesNotContain("arsenic", "after it");
            assertThat(sequences()).containsExactly(POISONED);
            assertThat(parked.path("group").asString()).isEqualTo("score-list");
            assertThat(parked.path("event").asString()).isEqualTo("score.reading-corrected");
            assertThat(parked.path("aggregate").asString()).isEqualTo(POISONED);
            assertThat(parked.path("position").asLong())
                    .isEqualTo(positions(POISONED, 2).get(0));
            assertThat(parked.path("cause").asString()).contains("violates check constraint", poison.name());
            assertThat(letters.size()).isEqualTo(2);
            assertThat(letters.path(0).path("payload").path("value").asString()).isEqualTo("arsenic");
            assertThat(letters.path(0).path("metadata").path("trace").asString())
                    .isNotEmpty();
            assertThat(letters.path(1).path("cause").asString()).contains("behind an earlier event");
            assertThat(inVain.path("drained").asInt()).isZero();
            assertThat(inVain.path("failed").path("cause").asString()).contains(poison.name());
            assertThat(attempts(POISONED)).isEqualTo(attempts(letters) + 1);
        }

        JsonNode retried = data(admin.post(DEAD + "/score-list/" + POISONED + "/retry", ""));
        List<Map<String, Object>> rows = rows();
        List<String> titles = titles();
        replay();

        assertThat(retried.path("drained").asInt()).isEqualTo(2);
        assertThat(retried.has("failed")).isFalse();
        assertThat(titles).containsExactlyInAnyOrder("after it", "beside it");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void an_event_that_fails_in_the_middle_of_a_retry_keeps_what_was_drained_before_it() {
        Poison first = Poison.word(server(), "first");
        Poison third = Poison.word(server(), "third");
        try (first;
                third) {
            List.of("first", "second", "third", "fourth").forEach(title -> title(POISONED, title));
            until(() -> parked(POISONED).path("count").asInt() == 4);

            first.close();
            JsonNode half = data(admin.post(DEAD + "/score-list/retry", ""));
            List<String> between = titles();
            third.close();
            JsonNode rest = data(admin.post(DEAD + "/score-list/retry", ""));

            assertThat(half.path("drained").asInt()).isEqualTo(2);
            assertThat(half.path("sequences")
                            .path(0)
                            .path("failed")
                            .path("cause")
                            .asString())
                    .contains(third.name());
            assertThat(between).contains("second");
            assertThat(rest.path("drained").asInt()).isEqualTo(2);
            assertThat(rest.path("untried").asInt()).isZero();
            assertThat(titles()).contains("fourth");
        }
    }

    @Test
    void a_dropped_sequence_is_noted_with_its_reason_and_comes_back_with_a_replay() {
        try (Poison poison = Poison.word(server(), "mercury")) {
            title(POISONED, "mercury");
            until(() -> !parked(POISONED).isMissingNode());

            HttpResponse<String> silent = admin.delete(DEAD + "/score-list/" + POISONED + "?reason=%20");
            HttpResponse<String> dropped = admin.delete(DEAD + "/score-list/" + POISONED + "?reason=not%20worth%20it");
            HttpResponse<String> again = admin.delete(DEAD + "/score-list/" + POISONED + "?reason=not%20worth%20it");

            assertThat(silent.statusCode()).isEqualTo(400);
            assertThat(silent.body()).contains("why the events are dropped");
            assertThat(data(dropped).path("dropped").asInt()).isOne();
            assertThat(again.statusCode()).isEqualTo(404);
            assertThat(jdbc.queryForList(
                            "select reason from dropped_sequences where sequence_id = ? and positions = ?::bigint[]"
                                    + " and cause like '%check constraint%' and dropped_by <> ''",
                            String.class, POISONED, positions(POISONED, 1).toArray(Long[]::new)))
                    .containsExactly("not worth it");
            assertThat(titles()).doesNotContain("mercury");
        }

        replay();

        assertThat(titles()).contains("mercury");
    }

    /** The statement fails in the handler: without a savepoint nothing could be written after it, not even the dead letter. */
    @Test
    void an_account_that_postgresql_refuses_is_parked_and_others_still_sign_in() {
        String refused = "refused-" + UUID.randomUUID();
        try (Poison poison = new Poison(server(), "library.accounts", "email <> '%s@example.org'".formatted(refused))) {
            server().signIn(refused);
            until(() -> parkedIn("account-list").isPresent());

            JsonNode parked = parkedIn("account-list").orElseThrow();

            assertThat(parked.path("event").asString()).isEqualTo("account.registered");
            assertThat(parked.path("cause").asString()).contains(poison.name()).doesNotContain(refused);
            assertThat(newUser().get("/api/user/me").statusCode()).isEqualTo(200);
        }

        admin.post(DEAD + "/account-list/retry", "");

        assertThat(server().signIn(refused).get("/api/user/me").statusCode()).isEqualTo(200);
    }

    /** More sequences than the queue of Axon 4.13.0 hands out as one page; what comes before its account exists is lost. */
    @Test
    void twelve_parked_accounts_drain_in_order_with_one_retry() {
        String name = "twelve-" + UUID.randomUUID();
        List<String> accounts = IntStream.range(0, 12)
                .mapToObj(nr -> "user_" + nr + "_" + UUID.randomUUID())
                .toList();
        try (Poison poison = new Poison(server(), "library.accounts", "email not like '%s%%'".formatted(name))) {
            accounts.forEach(account -> register(account, name + accounts.indexOf(account) + "@example.org"));
            until(() -> data(admin.get(DEAD + "?limit=100")).size() == 12);
            assertThat(newUser().get("/api/user/me").statusCode()).isEqualTo(200);
            until(() -> accounts.stream()
                    .allMatch(each -> parked(each).path("count").asInt() == 2));
        }

        JsonNode retried = data(admin.post(DEAD + "/account-list/retry", ""));

        assertThat(retried.path("drained").asInt()).isEqualTo(24);
        assertThat(retried.path("untried").asInt()).isZero();
        assertThat(jdbc.queryForList(
                        "select lower(t::text) from library.accounts t where email like ?", String.class, name + "%"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row).contains("teacher"));
    }

    private static void register(String account, String email) {
        UserId user = new UserId(account);
        server().bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "Account", account, 0, new AccountRegistered(user, email, Role.USER)),
                        new GenericDomainEventMessage<>("Account", account, 1, new RoleAssigned(user, Role.TEACHER)));
    }

    @Test
    void health_and_metrics_count_parked_sequences() {
        try (Poison poison = Poison.word(server(), "hemlock")) {
            title(POISONED, "hemlock");
            until(() -> !parked(POISONED).isMissingNode());

            String health = health("processors");
            String page = CLARA.get("/health").body();
            String metrics = admin.get("/actuator/prometheus").body();

            assertThat(health).containsPattern("score-list=lag \\d+, dead letters 1");
            assertThat(page).contains("\"processors\":\"healthy\"");
            assertThat(metrics).containsPattern("mirubato_processor_dead_letters\\{.*score-list.*} 1\\.0");
        }
        replay();
    }

    @Test
    void what_is_not_there_and_who_may_not_ask_is_told() {
        assertThat(CLARA.get(DEAD).statusCode()).isEqualTo(403);
        assertThat(admin.get(DEAD + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(admin.get(DEAD + "/score-list/nobody").statusCode()).isEqualTo(404);
        assertThat(admin.post(DEAD + "/score-list/nobody/retry", "").statusCode())
                .isEqualTo(404);
        assertThat(admin.post(DEAD + "/nothing/retry", "").statusCode()).isEqualTo(404);
    }

    private static String score() {
        String score = CLARA.uploaded("score.pdf", Samples.distinct(Samples.ROS));
        CLARA.processed(score);
        return score;
    }

    private static void title(String score, String title) {
        CLARA.put("/api/scores/" + score, "{\"title\":\"" + title + "\"}");
    }

    private static List<String> titles() {
        return StreamSupport.stream(data(CLARA.get("/api/scores")).path("items").spliterator(), false)
                .map(item -> item.path("title").asString())
                .toList();
    }

    private List<String> sequences() {
        return StreamSupport.stream(data(admin.get(DEAD)).spliterator(), false)
                .map(sequence -> sequence.path("sequence").asString())
                .toList();
    }

    private JsonNode parked(String sequence) {
        return first("sequence", sequence).orElse(MissingNode.getInstance());
    }

    private Optional<JsonNode> parkedIn(String group) {
        return first("group", group);
    }

    private Optional<JsonNode> first(String field, String value) {
        return StreamSupport.stream(data(admin.get(DEAD + "?limit=100")).spliterator(), false)
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst();
    }

    private int attempts(String score) {
        return attempts(data(admin.get(DEAD + "/score-list/" + score)));
    }

    private static int attempts(JsonNode letters) {
        return letters.path(0).path("diagnostics").path("attempts").asInt();
    }

    /** The positions of a score's last events. */
    private List<Long> positions(String score, int last) {
        return jdbc.queryForList(
                "select position from (select position from log.events where aggregate_id = ?"
                        + " order by position desc limit ?) as latest order by position",
                Long.class,
                score,
                last);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList(
                "select s.*, l.position from library.scores s join library.libraries l using (owner) order by s.id");
    }

    private void replay() {
        assertThat(admin.post("/api/v2/admin/projections/score-list/replay", "").statusCode())
                .isEqualTo(202);
        until(() -> StreamSupport.stream(
                        data(admin.get("/api/v2/admin/projections")).spliterator(), false)
                .noneMatch(projection -> projection.path("replaying").asBoolean()));
    }

    private static String health(String part) {
        IndicatedHealthDescriptor health =
                (IndicatedHealthDescriptor) server().bean(HealthEndpoint.class).healthForPath(part);
        return health.getDetails().toString();
    }

    private static JsonNode data(HttpResponse<String> answer) {
        return TestUser.json(answer).path("data");
    }
}
