package org.mirubato.domain.practice;

import org.mirubato.domain.DerivedId;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.identity.UserId;

/**
 * Where in the log an entry or a session is. Follows from its owner and the id that the owner's client gave it: two users may use
 * the same id, and nobody reaches what is another's.
 */
public record PracticeKey(String value) implements TextValue {

    /** The place of an entry. */
    public static PracticeKey of(UserId owner, EntryId entry) {
        return new PracticeKey(DerivedId.of("entry_", owner, entry.value()));
    }

    /** The place of a session. */
    public static PracticeKey of(UserId owner, PracticeSessionId session) {
        return new PracticeKey(DerivedId.of("practice_", owner, session.value()));
    }

    /** The id of the entry that a session becomes unless its client names another. */
    static EntryId entryOf(UserId owner, PracticeSessionId session) {
        return new EntryId(DerivedId.of("entry_", owner, session.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
