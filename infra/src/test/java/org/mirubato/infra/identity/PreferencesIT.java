package org.mirubato.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Preferences over HTTP, on the real server. */
class PreferencesIT extends MirubatoIT {

    private static final String PREFERENCES = "/api/user/preferences";

    private final TestUser anna = newUser();

    @Test
    void who_has_said_nothing_has_none() {
        assertThat(anna.get(PREFERENCES).body()).isEqualTo("{}");
    }

    @Test
    void a_key_that_is_sent_is_set_null_empties_it_and_the_others_stay() {
        HttpResponse<String> first = anna.put(PREFERENCES, """
            {"theme": "dark", "customInstruments": ["lute"], "metronomePresets": {"p": {"bpm": 60}}, "mine": {"a": 1.50}}
            """);
        anna.put(PREFERENCES, "{\"theme\": null, \"weekStart\": \"sunday\"}");

        JsonNode now = json(anna.get(PREFERENCES));

        assertThat(json(first).path("success").asBoolean()).isTrue();
        assertThat(json(first).path("preferences").path("theme").asString()).isEqualTo("dark");
        assertThat(now.has("theme")).isFalse();
        assertThat(now.path("weekStart").asString()).isEqualTo("sunday");
        assertThat(now.path("customInstruments").get(0).asString()).isEqualTo("lute");
        assertThat(now.path("metronomePresets").path("p").path("bpm").asInt()).isEqualTo(60);
        assertThat(now.path("mine").path("a").asDouble()).isEqualTo(1.5);
    }

    @Test
    void what_is_wanted_already_makes_no_event_and_what_is_recorded_can_not_be_read_in_the_log() {
        String wish = "{\"theme\": \"dark\", \"displayName\": \"Nightingale\"}";
        anna.put(PREFERENCES, wish);
        anna.put(PREFERENCES, wish);
        String me = json(anna.get("/api/user/me")).path("id").asString();

        var payloads = server().bean(JdbcTemplate.class)
                .queryForList(
                        "select payload from events where subject = ? and name = 'preferences.changed'",
                        String.class,
                        me);

        assertThat(payloads)
                .singleElement()
                .satisfies(payload -> assertThat(payload).contains("enc:").doesNotContain("Nightingale"));
    }

    @Test
    void preferences_reach_devices_and_nobody_else() throws InterruptedException {
        anna.put(PREFERENCES, "{\"theme\": \"dark\"}");

        String stream = "";
        for (int i = 0; i < 100 && !stream.contains("user_preferences"); i++) {
            stream = anna.get("/api/v2/sync").body();
            Thread.sleep(50);
        }

        assertThat(stream).contains("user_preferences").contains("dark");
        assertThat(newUser().get(PREFERENCES).body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"theme\": \"blue\"}",
                "{\"timeZone\": \"Mars/Olympus\"}",
                "{\"reminderTime\": \"25:00\"}",
                "{\"dailyAim\": -1}",
                "{\"customInstruments\": \"lute\"}",
                "{\"\": 1}",
            })
    void what_can_not_be_meant_is_refused_in_a_sentence_and_changes_nothing(String body) {
        HttpResponse<String> answer = anna.put(PREFERENCES, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString()).endsWith(".");
        assertThat(anna.get(PREFERENCES).body()).isEqualTo("{}");
    }
}
