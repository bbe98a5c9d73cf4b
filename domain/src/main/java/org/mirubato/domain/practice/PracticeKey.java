package org.mirubato.domain.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.identity.UserId;

/**
 * Where in the log an entry or a session is. Follows from its owner and the id that the owner's client gave it: two users may use
 * the same id, and nobody reaches what is another's.
 */
public record PracticeKey(String value) implements TextValue {

    private static final int BYTES = 16;

    /** The place of an entry. */
    public static PracticeKey of(UserId owner, EntryId entry) {
        return new PracticeKey("entry_" + digest(owner, entry));
    }

    /** The place of a session. */
    public static PracticeKey of(UserId owner, PracticeSessionId session) {
        return new PracticeKey("practice_" + digest(owner, session));
    }

    /** The id of the entry that a session becomes unless its client names another. */
    static EntryId entryOf(UserId owner, PracticeSessionId session) {
        return new EntryId("entry_" + digest(owner, session));
    }

    private static String digest(UserId owner, TextValue id) {
        try {
            byte[] text = (owner.value() + "\n" + id.value()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
