package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

class AccessIT extends MirubatoIT {

    private static final String JSON = "application/problem+json";

    private final Caller caller = new Caller(server().url());
    private final TestUser user = newUser();

    @Test
    void a_change_signed_in_by_a_cookie_needs_a_page_of_our_own() {
        String cookie = "auth-token=" + user.token();

        HttpResponse<String> silent = caller.post("/api/auth/logout", "", "Cookie", cookie);
        HttpResponse<String> foreign = caller.post(
                "/api/auth/logout",
                "",
                "Cookie",
                cookie,
                "Origin",
                "https://other.example",
                "Sec-Fetch-Site",
                "cross-site");
        HttpResponse<String> own =
                caller.post("/api/auth/logout", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");

        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void the_console_is_closed_to_everybody_but_administrators() {
        String admin = server().bean(OwnerSignIn.class).commandLineToken();

        assertThat(caller.send("GET", "/actuator/metrics", "").statusCode()).isEqualTo(401);
        assertThat(caller.getAs(user.token(), "/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(caller.getAs(admin, "/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_for_prometheus_are_for_this_machine_and_not_for_whom_a_proxy_brings() {
        assertThat(caller.send("GET", "/actuator/prometheus", "").statusCode()).isEqualTo(200);
        assertThat(caller.send("GET", "/actuator/prometheus", "", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(caller.send("GET", "/dev/mailbox", "", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_refusal_has_the_same_form() {
        List<HttpResponse<String>> refusals = List.of(
                caller.send("GET", "/api/nowhere", ""),
                caller.getAs(user.token(), "/api/scores/x/nowhere"),
                caller.send("GET", "/api/user/me", ""),
                caller.getAs(user.token(), "/api/v2/admin/jobs/dead"),
                caller.send("PUT", "/api/user/me", "{}", "Authorization", "Bearer " + user.token()),
                caller.post("/api/auth/request-magic-link", "{"),
                caller.post("/api/auth/request-magic-link", "{\"email\":\"nobody\"}"),
                caller.post("/api/auth/request-magic-link", "{\"email\":\"" + "x".repeat(1_100_000) + "\"}"),
                caller.post("/api/auth/google", "{}"),
                caller.send("GET", "/api/user;x/me", ""));

        assertThat(refusals)
                .extracting(HttpResponse::statusCode)
                .containsExactly(404, 404, 401, 403, 405, 400, 400, 413, 501, 400);
        assertThat(refusals).allSatisfy(AccessIT::isProblem);
    }

    @Test
    void somebody_elses_score_is_forbidden_and_an_unknown_one_not_there() {
        String score = user.uploaded("mine.png", picture());
        user.processed(score);

        HttpResponse<String> foreign = newUser().get("/api/scores/" + score);
        HttpResponse<String> unknown = user.get("/api/scores/score_unknown");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(404);
        isProblem(foreign);
        isProblem(unknown);
    }

    @Test
    void a_request_id_is_taken_over_into_the_answer_and_its_problem() {
        HttpResponse<String> answer = caller.send("GET", "/api/nowhere", "", "X-Request-ID", "from-the-client");

        assertThat(answer.headers().firstValue("X-Request-ID")).hasValue("from-the-client");
        assertThat(Caller.json(answer).path("traceId").asString()).isEqualTo("from-the-client");
    }

    @Test
    void answers_carry_the_headers_that_protect_a_browser() {
        HttpResponse<String> answer = caller.getAs(user.token(), "/api/user/me");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void isProblem(HttpResponse<String> answer) {
        JsonNode body = Caller.json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(body.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(body.path("code").asInt()).isEqualTo(answer.statusCode());
        assertThat(body.path("success").asBoolean(true)).isFalse();
        assertThat(body.path("type").asString()).startsWith("urn:mirubato:problem:");
        assertThat(body.path("title").asString()).isNotEmpty();
        assertThat(body.path("detail").asString()).isNotEmpty();
        assertThat(body.path("error").asString()).isNotEmpty();
        assertThat(body.path("traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-ID").orElse(""));
    }
}
