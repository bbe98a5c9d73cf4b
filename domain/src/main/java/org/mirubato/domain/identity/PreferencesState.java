package org.mirubato.domain.identity;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;

/**
 * What preferences must remember in order to decide.
 *
 * @param values by key, the JSON that is wanted
 * @param version the number of the last event; -1 before the first
 */
public record PreferencesState(Map<String, String> values, long version) {

    /** Before the first event. */
    public static final PreferencesState NONE = new PreferencesState(Map.of(), -1);

    /** The state after {@code event}. */
    public PreferencesState on(PreferencesEvent event) {
        Map<String, String> next = new TreeMap<>(values);
        if (event instanceof PreferencesChanged changed) {
            for (Preference preference : changed.told()) {
                String json = preference.json();
                if (json == null) {
                    next.remove(preference.name());
                } else {
                    next.put(preference.name(), json);
                }
            }
        }
        return new PreferencesState(Collections.unmodifiableMap(next), version + 1);
    }
}
