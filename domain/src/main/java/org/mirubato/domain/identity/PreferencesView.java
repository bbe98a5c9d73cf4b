package org.mirubato.domain.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;

/**
 * A user's preferences as the user's devices see them.
 *
 * @param values by key; what is not wanted any more is not there
 * @param version the number of the last event; -1 before the first
 */
public record PreferencesView(UserId owner, Map<String, Kept> values, long version) {

    /**
     * What is wanted.
     *
     * @param json in canonical form
     */
    public record Kept(String json, Instant changedAt) {}

    /** Of somebody who has not said anything yet. */
    public static PreferencesView none(UserId owner) {
        return new PreferencesView(owner, Map.of(), -1);
    }

    /**
     * The view after {@code event}; pure, and the same for every projection.
     *
     * @param before null before the first event
     * @param at when the event was recorded
     * @param version the event's number, from 0
     */
    public static PreferencesView fold(
            @Nullable PreferencesView before, PreferencesEvent event, Instant at, long version) {
        Map<String, Kept> next = new TreeMap<>(before == null ? Map.of() : before.values);
        if (event instanceof PreferencesChanged changed) {
            for (Preference preference : changed.told()) {
                String json = preference.json();
                if (json == null) {
                    next.remove(preference.name());
                } else {
                    next.put(preference.name(), new Kept(json, at));
                }
            }
        }
        return new PreferencesView(event.owner(), next, version);
    }

    /** The text under a key; empty when there is none, or something else. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(Kept::json)
                .filter(json -> json.matches("\"[^\"\\\\]+\""))
                .map(json -> json.substring(1, json.length() - 1));
    }

    /** The object under a key as JSON; empty when there is none, or something else. */
    public Optional<String> object(String key) {
        return Optional.ofNullable(values.get(key)).map(Kept::json).filter(json -> json.startsWith("{"));
    }

    /** The whole number under a key; empty when there is none, or something else. */
    public Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key))
                .map(Kept::json)
                .filter(json -> json.matches("-?\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /**
     * The form in which they go over the wire.
     *
     * @param json reads a JSON text
     */
    public Map<String, Object> document(Function<String, Object> json) {
        Map<String, Object> doc = new LinkedHashMap<>();
        values.forEach((key, kept) -> doc.put(key, json.apply(kept.json())));
        return doc;
    }
}
