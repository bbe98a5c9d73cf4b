package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Shapes differ whenever a stored state might be misread. */
class StateShapeTest {

    enum Key {
        SHARP,
        FLAT
    }

    record Inner(String text) {}

    record State(Inner inner, Map<Key, Integer> counts) {}

    record Renamed(Inner inner, Map<Key, Integer> numbers) {}

    record Retyped(Inner inner, Map<Key, Long> counts) {}

    @Revision("2")
    record Remeant(Inner inner, Map<Key, Integer> counts) {}

    @Test
    void a_shape_stays_the_same() {
        assertThat(StateShape.of(State.class))
                .isEqualTo(StateShape.of(State.class))
                .startsWith("1-");
    }

    @Test
    void another_name_or_type_of_a_field_is_another_shape() {
        assertThat(StateShape.of(Renamed.class)).isNotEqualTo(StateShape.of(State.class));
        assertThat(StateShape.of(Retyped.class)).isNotEqualTo(StateShape.of(State.class));
    }

    @Test
    void a_state_that_means_something_else_says_so_by_its_revision() {
        assertThat(StateShape.of(Remeant.class)).startsWith("2-");
    }
}
