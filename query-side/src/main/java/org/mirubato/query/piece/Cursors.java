package org.mirubato.query.piece;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceQuery.PieceCursor;

/** Cursors as clients carry them: one opaque word. */
final class Cursors {

    private static final int LONGEST = 2_000;

    private Cursors() {}

    static @Nullable String text(@Nullable PieceCursor cursor) {
        if (cursor == null) {
            return null;
        }
        byte[] place = (cursor.id() + " " + cursor.titleKey()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    /**
     * The place that the word means; null for none, the beginning.
     *
     * @throws Refusal (invalid) when no list has answered it
     */
    static @Nullable PieceCursor of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String place = text.length() > LONGEST ? "" : decoded(text);
        int space = place.indexOf(' ');
        if (space < 1 || place.indexOf('\0') >= 0) {
            throw unknown();
        }
        return new PieceCursor(place.substring(space + 1), place.substring(0, space));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.invalid("This is no cursor of ours: send the one that the list has answered, or none to begin.");
    }
}
