package org.mirubato.domain.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;

/** Decides what a command means for preferences; pure. */
public final class PreferencesDecider {

    /** Keys that one user may have. */
    public static final int MOST_KEYS = 100;

    /** Characters of all keys and values together, as JSON. */
    public static final int LONGEST = 200_000;

    private PreferencesDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal (invalid) when there would be too much of it; (stale) when there is another version than expected
     */
    public static List<PreferencesEvent> decide(PreferencesState state, PreferencesCommand command) {
        if (!(command instanceof ChangePreferences change)) {
            throw new IllegalArgumentException("unknown command " + command.getClass());
        }
        if (change.expected() != null && change.expected() != state.version()) {
            throw Refusal.stale("The preferences have changed since you read them: read them again.");
        }
        List<Preference> news = change.changes().stream()
                .filter(each -> !Objects.equals(each.json(), state.values().get(each.name())))
                .toList();
        if (news.isEmpty()) {
            return List.of();
        }
        PreferencesChanged changed = new PreferencesChanged(change.actor(), new PreferenceChanges(news));
        requireRoom(state.on(changed).values());
        return List.of(changed);
    }

    private static void requireRoom(Map<String, String> values) {
        int length = 0;
        for (Map.Entry<String, String> value : values.entrySet()) {
            length += value.getKey().length() + value.getValue().length();
        }
        if (values.size() > MOST_KEYS || length > LONGEST) {
            throw Refusal.invalid("Empty some preferences first: there may be " + MOST_KEYS + " of them, with "
                    + LONGEST + " characters in all.");
        }
    }
}
