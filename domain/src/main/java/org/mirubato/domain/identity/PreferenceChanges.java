package org.mirubato.domain.identity;

import java.util.List;

/** What is wanted otherwise from now on, each key once. */
public record PreferenceChanges(List<Preference> preferences) {

    public PreferenceChanges {
        preferences = List.copyOf(preferences);
    }
}
