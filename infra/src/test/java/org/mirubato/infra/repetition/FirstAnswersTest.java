package org.mirubato.infra.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.infra.http.ProblemException;

class FirstAnswersTest {

    private static final KeptAnswer ANSWER = new KeptAnswer(
            "ab12", 201, Map.of("ETag", "\"3\"", "Content-Type", "application/json"), text("{\"a\":\n\n1}"));

    private final FirstAnswers answers = new FirstAnswers(new NotesInMemory(), Duration.ofSeconds(2));

    @Test
    void the_first_one_begins_and_the_second_hears_its_answer() {
        assertThat(answers.firstOrBegin("wish", "ab12")).isEmpty();
        answers.keep("wish", ANSWER);

        KeptAnswer heard = answers.firstOrBegin("wish", "ab12").orElseThrow();

        assertThat(heard.status()).isEqualTo(201);
        assertThat(heard.headers()).isEqualTo(ANSWER.headers());
        assertThat(heard.body()).isEqualTo(ANSWER.body());
    }

    @Test
    void a_second_one_waits_for_the_first() {
        answers.firstOrBegin("wish", "ab12");
        CompletableFuture<Optional<KeptAnswer>> second =
                CompletableFuture.supplyAsync(() -> answers.firstOrBegin("wish", "ab12"));

        answers.keep("wish", ANSWER);

        assertThat(second.join()).isPresent();
    }

    @Test
    void a_second_one_that_has_waited_too_long_is_told_to_come_again() {
        FirstAnswers hurried = new FirstAnswers(new NotesInMemory(), Duration.ZERO);
        hurried.firstOrBegin("wish", "ab12");

        assertThatThrownBy(() -> hurried.firstOrBegin("wish", "ab12"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().headers()).containsKey("Retry-After");
                });
    }

    @Test
    void another_body_under_the_key_is_refused_before_and_after_the_first_is_answered() {
        answers.firstOrBegin("wish", "ab12");

        assertThatThrownBy(() -> answers.firstOrBegin("wish", "cd34")).isInstanceOf(Refusal.class);
        answers.keep("wish", ANSWER);
        assertThatThrownBy(() -> answers.firstOrBegin("wish", "cd34")).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_not_granted_begins_anew() {
        answers.firstOrBegin("wish", "ab12");
        answers.forget("wish");

        assertThat(answers.firstOrBegin("wish", "cd34")).isEmpty();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class NotesInMemory implements SharedNotes {

        private final Map<String, byte[]> notes = new ConcurrentHashMap<>();

        @Override
        public boolean writeFirst(String name, byte[] note, Duration kept) {
            return notes.putIfAbsent(name, note) == null;
        }

        @Override
        public void write(String name, byte[] note, Duration kept) {
            notes.put(name, note);
        }

        @Override
        public Optional<byte[]> read(String name) {
            return Optional.ofNullable(notes.get(name));
        }

        @Override
        public Optional<byte[]> take(String name) {
            return Optional.ofNullable(notes.remove(name));
        }

        @Override
        public void forget(String name) {
            notes.remove(name);
        }
    }
}
