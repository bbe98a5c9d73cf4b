package org.mirubato.query.goal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.mirubato.domain.Refusal;

/** The last goal of a page; the next one begins behind it. Opaque to clients. */
record GoalCursor(Instant at, String id) {

    /** @throws Refusal (invalid) when it is none of ours */
    static GoalCursor shown(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            if (blank > 0 && text.indexOf('\0') < 0) {
                return new GoalCursor(Instant.parse(text.substring(0, blank)), text.substring(blank + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through to the refusal
        }
        throw Refusal.invalid("This cursor is none of ours: begin without one.");
    }

    @Override
    public String toString() {
        byte[] text = (at + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
