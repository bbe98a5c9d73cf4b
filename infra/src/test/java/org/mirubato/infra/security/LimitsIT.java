package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mirubato.infra.TestServer;

/** On a server of its own, since the limits are low and its Redis is killed; that comes last. */
@TestMethodOrder(OrderAnnotation.class)
class LimitsIT {

    private static final TestServer SERVER = TestServer.startFresh(
            "limits", "--mirubato.limits.sign-in-per-minute=6", "--mirubato.limits.links-per-minute=2");

    private final Caller caller = new Caller(SERVER.url());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @Order(1)
    void one_address_gets_only_so_many_links() {
        assertThat(ask("clara@example.org").statusCode()).isEqualTo(200);
        assertThat(ask("clara@example.org").statusCode()).isEqualTo(200);

        HttpResponse<String> third = ask("Clara@example.org ");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Caller.json(third).path("limit").asString()).isEqualTo("sign-in-of-one-address");
    }

    @Test
    @Order(2)
    void one_network_address_is_told_which_limit_it_has_reached_and_when_that_ends() {
        HttpResponse<String> refused = askUntilRefused();

        assertThat(Caller.json(refused).path("limit").asString()).isEqualTo("sign-in");
        assertThat(Caller.json(refused).path("error").asString()).isEqualTo("Too many requests");
        assertThat(Caller.json(refused).path("retryAt").asString()).endsWith("Z");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("X-RateLimit-Limit")).hasValue("6");
        assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).isPresent();
    }

    @Test
    @Order(3)
    void the_buckets_are_in_redis() {
        try (StatefulRedisConnection<String, String> redis =
                SERVER.bean(RedisClient.class).connect()) {
            assertThat(redis.sync().keys("limit:sign-in:*")).isNotEmpty();
        }
    }

    @Test
    @Order(4)
    void with_redis_killed_requests_are_served_and_still_bounded() {
        killRedis();

        long start = System.nanoTime();
        HttpResponse<String> first = ask("robert@example.org");
        HttpResponse<String> refused = askUntilRefused();
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(seconds).isLessThan(10);
    }

    private HttpResponse<String> ask(String email) {
        return caller.post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}");
    }

    private HttpResponse<String> askUntilRefused() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = ask("musician-" + System.nanoTime() + "@example.org");
            answers.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused: " + answers);
    }

    private static void killRedis() {
        try (StatefulRedisConnection<String, String> redis =
                SERVER.bean(RedisClient.class).connect()) {
            redis.sync().shutdown(false);
        }
    }
}
