package org.mirubato.domain.identity;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** Where a user's preferences are in the log: derived from the user, so that there are never two. */
public record PreferencesId(String value) implements TextValue {

    private static final String PREFIX = "prefs_";

    public PreferencesId {
        Texts.identifier(value);
    }

    /** The preferences of that user. */
    public static PreferencesId of(UserId user) {
        return new PreferencesId(PREFIX + user.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
