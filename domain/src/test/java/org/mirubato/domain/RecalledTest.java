package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecalledTest {

    private final List<String> worked = new ArrayList<>();
    private final Recalled<String, Integer> lengths = new Recalled<>(
            text -> {
                worked.add(text);
                if (text.isEmpty()) {
                    throw Refusal.invalid("Give a text.");
                }
                return text.length();
            },
            2);

    @Test
    void what_was_asked_before_is_not_worked_out_again() {
        lengths.of("aria");

        assertThat(lengths.of("aria")).isEqualTo(4);
        assertThat(worked).containsExactly("aria");
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        lengths.of("a");
        lengths.of("bb");
        lengths.of("ccc");

        assertThat(lengths.of("a")).isEqualTo(1);
        assertThat(worked).containsExactly("a", "bb", "ccc", "a");
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> lengths.of("")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> lengths.of("")).isInstanceOf(Refusal.class);

        assertThat(worked).hasSize(2);
    }
}
