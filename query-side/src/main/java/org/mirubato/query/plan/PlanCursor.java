package org.mirubato.query.plan;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.mirubato.domain.Refusal;

/** The last row of a page; the next one begins behind it. Opaque to clients. */
record PlanCursor(OffsetDateTime at, String owner, String id) {

    /** @throws Refusal (invalid) when it is none of ours */
    static PlanCursor shown(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(" ");
            if (parts.length == 3) {
                return new PlanCursor(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through to the refusal
        }
        throw Refusal.invalid("This cursor is none of ours: begin without one.");
    }

    @Override
    public String toString() {
        byte[] text = (at + " " + owner + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
