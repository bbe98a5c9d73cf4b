package org.mirubato.query.repertoire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mirubato.domain.Refusal;

/** The last item of a page; the next one begins behind it. Opaque to clients. */
record ItemCursor(String titleKey, String id) {

    private static final int LONGEST = 4_000;

    /** @throws Refusal (invalid) when it is none of ours */
    static ItemCursor shown(String cursor) {
        try {
            String text = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            if (blank > 0 && text.indexOf('\0') < 0) {
                return new ItemCursor(text.substring(blank + 1), text.substring(0, blank));
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw Refusal.invalid("This cursor is none of ours: begin without one.");
    }

    @Override
    public String toString() {
        byte[] text = (id + " " + titleKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
