package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.client.Given.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SenderTest {

    private final Replica replica = new Replica("phone", new MemoryStore());
    private final BlockingQueue<Result> results = new LinkedBlockingQueue<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private Sender sender;

    @AfterEach
    void stop() {
        sender.close();
    }

    @Test
    void what_is_not_answered_is_sent_again_word_for_word() throws Exception {
        replica.change(change("a"));

        start(batch -> {
            if (sent.size() < 3) {
                throw new SyncFailure(SyncFailure.Kind.AWAY, "the answer was lost");
            }
            return applied(batch);
        });

        assertThat(next().status()).isEqualTo(Result.Status.APPLIED);
        assertThat(sent).hasSize(3).containsOnly(sent.get(0));
    }

    @Test
    void one_that_the_server_can_not_read_is_rejected_and_keeps_no_other_back() throws Exception {
        replica.change(change("a"));
        replica.change(change("bad"));
        replica.change(change("c"));

        start(batch -> {
            if (batch.toString().contains("bad")) {
                throw new SyncFailure(SyncFailure.Kind.REFUSED, "no such thing");
            }
            return applied(batch);
        });

        assertThat(List.of(next(), next(), next()))
                .extracting(result -> result.mid() + " " + result.status() + " " + result.reason())
                .containsExactly("1 APPLIED null", "2 REJECTED no such thing", "3 APPLIED null");
        assertThat(replica.waiting()).isZero();
    }

    @Test
    void what_is_changed_later_is_sent_when_it_is_woken() throws Exception {
        start(SenderTest::applied);
        replica.change(change("a"));

        sender.wake();

        assertThat(next().mid()).isEqualTo(1);
    }

    private void start(Sender.Push push) {
        sender = new Sender(
                replica,
                batch -> {
                    sent.add(batch);
                    return push.push(batch);
                },
                (answered, problem) -> results.addAll(answered),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
        sender.start();
    }

    private Result next() throws InterruptedException {
        Result result = results.poll(10, TimeUnit.SECONDS);
        assertThat(result).isNotNull();
        return result;
    }

    private static List<Result> applied(JsonNode batch) {
        List<Result> applied = new ArrayList<>();
        batch.path("mutations")
                .forEach(each -> applied.add(Given.result(each.path("mid").asLong(), Result.Status.APPLIED)));
        return applied;
    }
}
