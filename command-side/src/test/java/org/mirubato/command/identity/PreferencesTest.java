package org.mirubato.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferenceChanges;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;
import org.mirubato.domain.identity.UserId;
import tools.jackson.databind.json.JsonMapper;

class PreferencesTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final List<Preference> DARK = List.of(new Preference("theme", "\"dark\""));

    @Test
    void what_is_wanted_is_recorded_once() {
        PreferencesChanged changed = new PreferencesChanged(CLARA, new PreferenceChanges(DARK));
        ChangePreferences wish = new ChangePreferences(CLARA, DARK);

        fixture()
                .givenNoPriorActivity()
                .when(wish)
                .expectResultMessagePayload(true)
                .expectEvents(changed);
        fixture().given(changed).when(wish).expectResultMessagePayload(false).expectNoEvents();
    }

    @Test
    void equal_objects_are_equal_preferences_and_null_empties() {
        List<Preference> one = given("{\"mine\": {\"b\": 1, \"a\": [true]}, \"theme\": null}");
        List<Preference> other = given("{\"mine\": {\"a\":[true],\"b\":1}, \"theme\": null}");

        assertThat(one).isEqualTo(other).contains(new Preference("theme", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"customInstruments\": \"viola\"}",
                "{\"customInstruments\": [\"\"]}",
                "{\"customInstruments\": [1]}",
                "{\"metronomePresets\": []}",
                "{\"metronomePresets\": {\"a\": 1}}",
                "{\"notificationSettings\": true}",
                "{\"notificationSettings\": {\"pushNotifications\": \"yes\"}}",
                "{\"notificationSettings\": {\"emailFrequency\": \"hourly\"}}",
            })
    void a_preference_of_the_wrong_shape_is_refused(String body) {
        assertThatThrownBy(() -> given(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void presets_instruments_and_notifications_are_kept_as_they_are_sent() {
        List<Preference> given = given(
                "{\"metronomePresets\": {\"p1\": {\"bpm\": 60}}, \"customInstruments\": [\"lute\"],"
                        + " \"notificationSettings\": {\"practiceReminders\": true, \"emailFrequency\": \"weekly\", \"x\": null}}");

        assertThat(given).extracting(Preference::json).contains("{\"p1\":{\"bpm\":60}}", "[\"lute\"]");
    }

    private static List<Preference> given(String body) {
        return GivenPreferences.of(JsonMapper.shared().readTree(body));
    }

    private static AggregateTestFixture<Preferences> fixture() {
        return new AggregateTestFixture<>(Preferences.class);
    }
}
