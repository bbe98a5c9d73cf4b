package org.mirubato.domain.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;

/** What has happened to a user's preferences. */
public sealed interface PreferencesEvent extends UserEvent {

    /** Some things are wanted otherwise: those alone are here. Null once the user has been erased. */
    @WireName("preferences.changed")
    record PreferencesChanged(
            UserId owner, @Personal @Nullable PreferenceChanges changes) implements PreferencesEvent {

        /** The changes; none once the user has been erased. */
        public List<Preference> told() {
            return changes == null ? List.of() : changes.preferences();
        }
    }
}
