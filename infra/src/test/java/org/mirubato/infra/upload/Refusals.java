package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** What every refusal must look like. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = TestUser.json(answer);
        assertThat(problem.path("error").asString()).contains(sentence);
        assertThat(problem.path("detail").asString()).contains(sentence);
        assertThat(problem.path("code").asInt()).isEqualTo(status);
        assertThat(problem.path("success").asBoolean(true)).isFalse();
    }

    /** How many scores the user's library has. */
    static int scoresOf(TestUser user) {
        return TestUser.json(user.get("/api/scores")).path("data").path("total").asInt(-1);
    }
}
