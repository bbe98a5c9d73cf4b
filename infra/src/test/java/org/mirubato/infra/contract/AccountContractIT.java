package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** Signing in and out, and what a user is and wants. */
class AccountContractIT extends ContractIT {

    private final String email = "clara-" + UUID.randomUUID() + "@example.org";

    @Test
    @Row({"POST /api/auth/request-magic-link", "POST /api/auth/verify-magic-link", "GET /api/user/me"})
    void a_link_by_mail_becomes_a_session() {
        Answer asked = nobody().post("/api/auth/request-magic-link", "{\"email\": \" " + email.toUpperCase() + "\"}");
        Answer verified = verified();

        asked.granted(200);
        assertThat(asked.at("/success").asBoolean()).isTrue();
        assertThat(asked.text("/message")).isNotBlank();
        assertThat(verified.at("/success").asBoolean()).isTrue();
        assertThat(verified.text("/user/email")).isEqualTo(email);
        assertThat(verified.text("/user/authProvider")).isEqualTo("magic_link");
        assertThat(verified.text("/user/role")).isEqualTo("user");
        assertThat(verified.at("/user/displayName").isNull()).isTrue();
        assertThat(verified.at("/expiresIn").asInt()).isEqualTo(2_592_000);
        assertThat(cookies(verified)).anyMatch(each -> each.startsWith("auth-token="));
        assertThat(cookies(verified)).anyMatch(each -> each.startsWith("refresh-token="));
        assertThat(signedIn(verified).get("/api/user/me").granted(200).body()).isEqualTo(verified.at("/user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\": \"nobody\"}", "{\"email\": 7}", "[]", "not json"})
    @Row("POST /api/auth/request-magic-link")
    void a_link_to_no_address_is_refused(String body) {
        nobody().post("/api/auth/request-magic-link", body).refused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\": \"\"}", "{\"token\": \"made.up\"}"})
    @Row("POST /api/auth/verify-magic-link")
    void a_link_of_nobodys_signs_nobody_in(String body) {
        nobody().post("/api/auth/verify-magic-link", body).refused(401);
    }

    @Test
    @Row("POST /api/auth/google")
    void signing_in_with_google_is_not_set_up_and_says_what_else_to_do() {
        Answer answer =
                nobody().post("/api/auth/google", "{\"credential\": \"x\"}").refused(501);

        assertThat(answer.text("/detail")).contains("link by e-mail");
    }

    @Test
    @Row("POST /api/auth/refresh")
    void a_session_is_renewed_by_its_cookie_alone() {
        String refresh = verifiedAnew().text("/refreshToken");

        Answer renewed = refresh("refresh-token=" + refresh).granted(200);

        assertThat(signedIn(renewed).get("/api/user/me").status()).isEqualTo(200);
        assertThat(renewed.at("/expiresIn").asInt()).isPositive();
        assertThat(cookies(renewed))
                .anyMatch(each -> each.startsWith("auth-token=")
                        && each.contains("Max-Age=" + renewed.at("/expiresIn").asInt()));
        nobody().post("/api/auth/refresh", "").refused(401);
        refresh("refresh-token=nobody.s").refused(401);
    }

    /** A browser says which page a request with cookies comes from. */
    private static Answer refresh(String cookie) {
        return nobody().send("POST", "/api/auth/refresh", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }

    @Test
    @Row("POST /api/auth/logout")
    void who_signs_out_is_out() {
        ReferenceClient clara = signedIn(verifiedAnew());

        Answer out = clara.post("/api/auth/logout", "").granted(200);

        assertThat(out.at("/success").asBoolean()).isTrue();
        assertThat(out.text("/message")).isNotBlank();
        assertThat(cookies(out)).hasSize(2).allMatch(each -> each.contains("Max-Age=0"));
        clara.get("/api/user/me").refused(401);
        nobody().post("/api/auth/logout", "").refused(401);
    }

    @Test
    @Row("DELETE /api/user/me")
    void an_account_is_deleted_and_its_address_is_free_again() {
        Answer before = verifiedAnew();
        ReferenceClient clara = signedIn(before);

        Answer gone = clara.delete("/api/user/me").granted(200);

        assertThat(gone.at("/success").asBoolean()).isTrue();
        assertThat(gone.text("/message")).isNotBlank();
        assertThat(cookies(gone)).hasSize(2).allMatch(each -> each.contains("Max-Age=0"));
        clara.get("/api/user/me").refused(401);
        clara.delete("/api/user/me").refused(401);
        nobody().delete("/api/user/me").refused(401);
        assertThat(verifiedAnew().text("/user/id")).isNotEqualTo(before.text("/user/id"));
    }

    @Test
    @Row({"GET /api/user/me", "GET /api/user/preferences", "PUT /api/user/preferences"})
    void nobody_has_an_account_and_preferences_without_a_token() {
        assertThat(nobody().get("/api/user/me").refused(401).text("/error"))
                .isEqualTo("No authentication token provided");
        nobody().get("/api/user/preferences").refused(401);
        nobody().put("/api/user/preferences", "{}").refused(401);
    }

    @Test
    @Row({"GET /api/user/preferences", "PUT /api/user/preferences"})
    void preferences_are_kept_with_every_field_that_the_client_sends() {
        String sent = """
            {"theme": "auto", "primaryInstrument": "guitar", "customInstruments": ["Lute"], "displayName": "Clara",
             "notificationSettings": {"practiceReminders": true, "goalDeadlines": false, "achievementNotifications": true,
                                      "emailFrequency": "weekly", "pushNotifications": false},
             "metronomePresets": {"p1": {"id": "p1", "name": "Slow", "bpm": 60, "beatsPerMeasure": 4, "beatValue": 4,
               "volume": 70, "selectedPattern": "custom", "customPattern": {"accent": [true, false], "click": [false, true],
               "woodblock": [], "shaker": [], "triangle": []}, "createdAt": 1777660200000, "synced": true}},
             "ofAnotherProgram": {"depth": [1, 2.5, null]}}
            """;
        assertThat(anna.get("/api/user/preferences").granted(200).response().body())
                .isEqualTo("{}");

        Answer kept = anna.put("/api/user/preferences", sent).granted(200);

        assertThat(kept.at("/success").asBoolean()).isTrue();
        assertThat(kept.at("/preferences")).isEqualTo(JSON.readTree(sent));
        assertThat(anna.get("/api/user/preferences").body()).isEqualTo(JSON.readTree(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"theme\": \"blue\"}",
                "{\"notificationSettings\": {\"emailFrequency\": \"hourly\"}}",
                "{\"metronomePresets\": []}",
                "7",
                "not json"
            })
    @Row("PUT /api/user/preferences")
    void preferences_that_are_none_are_refused(String body) {
        anna.put("/api/user/preferences", body).refused(400);
    }

    private Answer verifiedAnew() {
        nobody().post("/api/auth/request-magic-link", "{\"email\": \"" + email + "\"}")
                .granted(200);
        return verified();
    }

    /** Uses the newest link in the mailbox. */
    private Answer verified() {
        String mailbox = nobody().get("/dev/mailbox").response().body();
        Matcher link = Pattern.compile("token=([A-Za-z0-9_.%-]+)").matcher(mailbox);
        assertThat(link.find(mailbox.indexOf(email))).isTrue();
        return nobody().post("/api/auth/verify-magic-link", "{\"token\": \"" + link.group(1) + "\"}")
                .granted(200);
    }

    private static ReferenceClient signedIn(Answer answer) {
        return new ReferenceClient(server().url(), TestUser.withToken(server().url(), answer.text("/accessToken")));
    }

    private static List<String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }
}
