package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.client.Given.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SenderTest {

    private Replica replica = new Replica("phone", new MemoryStore());
    private final BlockingQueue<Result> results = new LinkedBlockingQueue<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private @Nullable Sender sender;

    @AfterEach
    void stop() {
        if (sender != null) {
            sender.close();
        }
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
    void a_proxy_that_answers_in_the_place_of_the_server_costs_no_change() throws Exception {
        replica.change(change("a"));
        replica.change(change("b"));

        start(batch -> {
            if (sent.size() < 4) {
                throw new SyncFailure(SyncFailure.kindOf(404, false), "the server answered 404");
            }
            return applied(batch);
        });

        assertThat(List.of(next(), next())).extracting(Result::status).containsOnly(Result.Status.APPLIED);
        assertThat(sent).containsOnly(sent.get(0));
        assertThat(problems).contains("the server answered 404");
    }

    @ParameterizedTest
    @CsvSource({
        "400, true, REFUSED", "413, true, REFUSED", "422, true, REFUSED", "400, false, BARRED", "413, false, BARRED",
        "401, false, SIGNED_OUT", "403, true, BARRED", "404, true, BARRED", "408, false, BUSY", "429, true, BUSY",
        "503, false, BUSY"
    })
    void only_what_the_server_itself_finds_wrong_is_refused(int status, boolean described, SyncFailure.Kind kind) {
        assertThat(SyncFailure.kindOf(status, described)).isEqualTo(kind);
    }

    @Test
    void an_answer_about_nothing_is_tried_again_after_a_pause_and_told() throws Exception {
        replica.change(change("a"));

        start(batch -> sent.size() < 3 ? List.of() : applied(batch));

        assertThat(next().status()).isEqualTo(Result.Status.APPLIED);
        assertThat(problems).hasSize(2).containsOnly("the server answered none of the changes");
    }

    @Test
    void a_full_disk_does_not_end_the_sending() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        replica = new Replica("phone", new Delegate(new MemoryStore()) {
            @Override
            public void answered(Set<Long> mids) {
                if (failures.getAndDecrement() > 0) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
                super.answered(mids);
            }
        });
        replica.change(change("a"));

        start(SenderTest::applied);

        assertThat(next().status()).isEqualTo(Result.Status.APPLIED);
        assertThat(problems).hasSize(2).allMatch(problem -> problem.contains("No space left on device"));
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
                (answered, problem) -> {
                    if (problem != null) {
                        problems.add(String.valueOf(problem.getMessage()));
                    }
                    results.addAll(answered);
                },
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
