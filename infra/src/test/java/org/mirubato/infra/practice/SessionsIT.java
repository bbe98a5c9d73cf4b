package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Practice sessions over HTTP, on the real server. */
class SessionsIT extends MirubatoIT {

    private static final String SESSIONS = "/api/v2/sessions";
    private static final String START =
            "{\"id\": \"session_1\", \"timeZone\": \"Europe/Berlin\", \"instrument\": \"Violin\","
                    + " \"pieces\": [{\"title\": \"Chaconne\", \"composer\": \"Bach\"}]}";

    private final TestUser anna = newUser();

    @Test
    void a_session_is_shown_while_it_runs_and_becomes_an_entry() {
        HttpResponse<String> started = anna.post(SESSIONS, START);
        JsonNode current = json(anna.get(SESSIONS + "/current")).path("data");

        HttpResponse<String> finished =
                anna.post(SESSIONS + "/session_1/finish", "{\"activeSeconds\": 1500, \"notes\": \"in tune\"}");

        JsonNode entry = json(finished).path("data");
        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(current.path("id").asString()).isEqualTo("session_1");
        assertThat(current.path("instrument").asString()).isEqualTo("violin");
        assertThat(finished.statusCode()).isEqualTo(201);
        assertThat(entry.path("duration").asInt()).isEqualTo(25);
        assertThat(entry.path("sessionId").asString()).isEqualTo("session_1");
        assertThat(entry.path("notes").asString()).isEqualTo("in tune");
        assertThat(entry.path("timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(entry.path("pieces").get(0).path("share").asInt()).isEqualTo(25);
        assertThat(anna.get(SESSIONS + "/current").statusCode()).isEqualTo(404);
    }

    @Test
    void finishing_twice_makes_one_entry() {
        anna.post(SESSIONS, START);

        HttpResponse<String> finished = anna.post(SESSIONS + "/session_1/finish", "{}");
        JsonNode first = json(finished).path("data");
        JsonNode second = json(anna.post(SESSIONS + "/session_1/finish", "{}")).path("data");

        assertThat(finished.statusCode()).as(finished.body()).isEqualTo(201);
        // not the whole entry: its piece is found out meanwhile
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(items()).hasSize(1);
    }

    @Test
    void a_session_whose_device_is_gone_is_finished_by_another_from_its_last_heartbeat() {
        String hourAgo = Instant.now().minusSeconds(3_600).toString();
        anna.post(SESSIONS, "{\"id\": \"session_1\", \"timestamp\": \"" + hourAgo + "\"}");
        HttpResponse<String> beat =
                anna.post(SESSIONS + "/session_1/beat", "{\"activeSeconds\": 1490, \"notes\": \"so far\"}");
        TestUser phone = TestUser.withToken(server().url(), anna.token());

        JsonNode entry = json(phone.post(SESSIONS + "/session_1/finish", "")).path("data");

        assertThat(beat.statusCode()).isEqualTo(204);
        assertThat(entry.path("duration").asInt()).isEqualTo(25);
        assertThat(entry.path("notes").asString()).isEqualTo("so far");
    }

    @Test
    void a_session_becomes_an_entry_although_whoever_finished_it_died_before_writing_it_down() throws Exception {
        anna.post(SESSIONS, START);
        String me = json(anna.get("/api/user/me")).path("id").asString();

        server().bean(CommandGateway.class)
                .sendAndWait(new FinishSession(
                        new PracticeSessionId("session_1"),
                        new UserId(me),
                        null,
                        600,
                        EntryFacts.NONE,
                        EntryWords.NONE));

        List<JsonNode> items = items();
        for (int i = 0; items.isEmpty() && i < 100; i++) {
            Thread.sleep(100);
            items = items();
        }
        assertThat(items)
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("duration").asInt()).isEqualTo(10));
    }

    @Test
    void an_abandoned_session_becomes_no_entry() {
        anna.post(SESSIONS, START);

        assertThat(anna.delete(SESSIONS + "/session_1").statusCode()).isEqualTo(204);
        assertThat(anna.get(SESSIONS + "/current").statusCode()).isEqualTo(404);
        assertThat(anna.post(SESSIONS + "/session_1/finish", "{}").statusCode()).isEqualTo(409);
        assertThat(items()).isEmpty();
    }

    @Test
    void nobody_reaches_anothers_session() {
        TestUser ben = newUser();
        anna.post(SESSIONS, START);

        assertThat(ben.post(SESSIONS + "/session_1/beat", "{}").statusCode()).isEqualTo(404);
        assertThat(ben.post(SESSIONS + "/session_1/finish", "{}").statusCode()).isEqualTo(404);
        assertThat(ben.delete(SESSIONS + "/session_1").statusCode()).isEqualTo(404);
        assertThat(ben.get(SESSIONS + "/current").statusCode()).isEqualTo(404);
        assertThat(ben.post(SESSIONS, START).statusCode()).isEqualTo(201);
    }

    @Test
    void hostile_heartbeats_are_refused() {
        anna.post(SESSIONS, START);

        assertThat(anna.post(SESSIONS + "/session_1/beat", "{\"activeSeconds\": 31536000}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post(SESSIONS + "/session_1/beat", "{\"notes\": \"" + "a".repeat(50_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.post(SESSIONS, "{\"id\": \"../session\"}").statusCode()).isEqualTo(400);
    }

    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json(anna.get("/api/v2/entries")).path("data").path("items").forEach(items::add);
        return items;
    }
}
