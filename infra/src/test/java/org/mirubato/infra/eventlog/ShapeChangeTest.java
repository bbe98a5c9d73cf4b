package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Personal;

/** The guard of the golden files, on events that were made up for it: each change of shape must be noticed. */
class ShapeChangeTest {

    private static final Map<String, String> RELEASED = EventShape.of(Released.class);

    @Test
    void an_event_that_stays_as_it_is_needs_no_new_revision() {
        assertThat(ShapeChange.between(RELEASED, EventShape.of(Released.class))).isEmpty();
    }

    @Test
    void a_list_of_words_may_grow_at_its_end() {
        assertThat(ShapeChange.between(RELEASED, EventShape.of(MoreWords.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Added.class,
                Removed.class,
                Renamed.class,
                Retyped.class,
                Optional.class,
                NoLongerPersonal.class,
                ManyInstead.class,
                DeepChange.class,
                WordRenamed.class,
                WordInBetween.class
            })
    void any_other_change_needs_one(Class<?> today) {
        assertThat(ShapeChange.between(RELEASED, EventShape.of(today)))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).contains("give the event a new revision"));
    }

    enum Mood {
        CALM,
        BOLD
    }

    enum MoodAndMore {
        CALM,
        BOLD,
        SAD
    }

    enum MoodRenamed {
        CALM,
        BOLDER
    }

    enum MoodBetween {
        CALM,
        SAD,
        BOLD
    }

    record Mark(int bar) {}

    record MarkInBeats(double bar) {}

    record Released(String id, @Personal String text, int stars, Mood mood, Mark mark) {}

    record MoreWords(String id, @Personal String text, int stars, MoodAndMore mood, Mark mark) {}

    record Added(String id, @Personal String text, int stars, Mood mood, Mark mark, String more) {}

    record Removed(String id, @Personal String text, Mood mood, Mark mark) {}

    record Renamed(String key, @Personal String text, int stars, Mood mood, Mark mark) {}

    record Retyped(String id, @Personal String text, String stars, Mood mood, Mark mark) {}

    record Optional(@Nullable String id, @Personal String text, int stars, Mood mood, Mark mark) {}

    record NoLongerPersonal(String id, String text, int stars, Mood mood, Mark mark) {}

    record ManyInstead(List<String> id, @Personal String text, int stars, Mood mood, Mark mark) {}

    record DeepChange(String id, @Personal String text, int stars, Mood mood, MarkInBeats mark) {}

    record WordRenamed(String id, @Personal String text, int stars, MoodRenamed mood, Mark mark) {}

    record WordInBetween(String id, @Personal String text, int stars, MoodBetween mood, Mark mark) {}
}
