package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;

class PreferencesDeciderTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void keys_that_are_named_are_set_and_the_others_stay() {
        PreferencesState state = after(change("theme", "\"dark\"", "mine", "[1]"), change("theme", "\"light\""));

        assertThat(state.values()).containsEntry("theme", "\"light\"").containsEntry("mine", "[1]");
    }

    @Test
    void only_what_differs_is_in_the_event() {
        PreferencesState state = after(change("theme", "\"dark\"", "mine", "[1]"));

        List<PreferencesEvent> events =
                PreferencesDecider.decide(state, change("theme", "\"dark\"", "mine", "[2]", "gone", null));

        assertThat(events)
                .containsExactly(
                        new PreferencesChanged(CLARA, new PreferenceChanges(List.of(new Preference("mine", "[2]")))));
        assertThat(PreferencesDecider.decide(state, change("theme", "\"dark\"", "other", null)))
                .isEmpty();
    }

    @Test
    void a_key_that_is_emptied_is_gone() {
        PreferencesState state = after(change("theme", "\"dark\""), change("theme", null));

        assertThat(state).isEqualTo(new PreferencesState(Map.of(), 1));
    }

    @Test
    void preferences_that_have_changed_since_they_were_read_are_left_as_they_are() {
        PreferencesState state = after(change("theme", "\"dark\""));
        List<Preference> light = List.of(new Preference("theme", "\"light\""));

        assertThatThrownBy(() -> PreferencesDecider.decide(state, new ChangePreferences(CLARA, light, -1L)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("read them again");
        assertThat(PreferencesDecider.decide(state, new ChangePreferences(CLARA, light, 0L)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "theme|\"blue\"",
                "theme|1",
                "weekStart|\"friday\"",
                "timeZone|\"Mars/Olympus\"",
                "timeZone|[]",
                "language|\"not a language\"",
                "reminderTime|\"25:00\"",
                "dailyAim|0",
                "dailyAim|1441",
                "dailyAim|\"30\"",
                "displayName|\"\"",
                "a b|1",
            })
    void a_value_that_is_none_for_its_key_is_refused(String name, String json) {
        assertThatThrownBy(() -> change(name, json)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "theme|\"auto\"",
                "weekStart|\"saturday\"",
                "timeZone|\"Europe/Berlin\"",
                "timeZone|\"+02:00\"",
                "language|\"zh-Hant\"",
                "reminderTime|\"07:05\"",
                "dailyAim|1440",
                "somebodyElses|{\"a\":1}",
            })
    void a_value_that_fits_its_key_is_kept(String name, String json) {
        assertThat(after(change(name, json)).values()).containsEntry(name, json);
    }

    @Test
    void there_is_an_end_to_what_is_kept() {
        List<Preference> many = new ArrayList<>();
        for (int i = 0; i <= PreferencesDecider.MOST_KEYS; i++) {
            many.add(new Preference("key" + i, "1"));
        }
        String large = "\"" + "x".repeat(63_000) + "\"";
        PreferencesState full = after(change("a", large, "b", large, "c", large));

        assertThatThrownBy(() -> PreferencesDecider.decide(PreferencesState.NONE, new ChangePreferences(CLARA, many)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PreferencesDecider.decide(full, change("d", large)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> change("a", "\"" + "x".repeat(64_000) + "\"")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_view_reads_texts_and_numbers_and_nothing_of_the_wrong_kind() {
        PreferencesView view = PreferencesView.fold(
                null,
                new PreferencesChanged(
                        CLARA,
                        new PreferenceChanges(
                                List.of(new Preference("dailyAim", "40"), new Preference("timeZone", "\"UTC\"")))),
                AT,
                0);

        assertThat(view.number("dailyAim")).contains(40);
        assertThat(view.text("timeZone")).contains("UTC");
        assertThat(view.text("dailyAim")).isEmpty();
        assertThat(view.number("timeZone")).isEmpty();
        assertThat(PreferencesView.fold(view, new PreferencesChanged(CLARA, null), AT, 1)
                        .values())
                .isEqualTo(view.values());
    }

    private static ChangePreferences change(String... namesAndValues) {
        List<Preference> changes = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.add(new Preference(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new ChangePreferences(CLARA, changes);
    }

    private static PreferencesState after(ChangePreferences... wishes) {
        PreferencesState state = PreferencesState.NONE;
        for (ChangePreferences wish : wishes) {
            for (PreferencesEvent event : PreferencesDecider.decide(state, wish)) {
                state = state.on(event);
            }
        }
        return state;
    }
}
