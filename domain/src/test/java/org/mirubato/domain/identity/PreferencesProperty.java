package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;

class PreferencesProperty {

    private static final UserId CLARA = new UserId("user_clara");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Property(tries = 200)
    void a_wish_granted_again_changes_nothing_and_the_view_holds_what_the_state_does(@ForAll long seed) {
        Random random = new Random(seed);
        PreferencesState state = PreferencesState.NONE;
        PreferencesView view = PreferencesView.none(CLARA);
        for (int i = 0; i < 30; i++) {
            ChangePreferences wish =
                    change("k" + random.nextInt(4), random.nextInt(3) == 0 ? null : String.valueOf(random.nextInt(3)));
            for (PreferencesEvent event : PreferencesDecider.decide(state, wish)) {
                state = state.on(event);
                view = PreferencesView.fold(view, event, AT, i);
            }

            assertThat(PreferencesDecider.decide(state, wish)).isEmpty();
            assertThat(view.values().keySet()).isEqualTo(state.values().keySet());
        }
    }

    private static ChangePreferences change(String... namesAndValues) {
        List<Preference> changes = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.add(new Preference(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new ChangePreferences(CLARA, changes);
    }
}
