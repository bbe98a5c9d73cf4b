package org.mirubato.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** Where a page ends, as clients carry it: one opaque word made of several parts. */
public final class PageCursor {

    private static final int LONGEST = 4_000;

    private PageCursor() {}

    /** The word for these parts, of which only the last may have blanks. */
    public static String of(Object... parts) {
        String text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What so many parts mean.
     *
     * @param meaning may fail as the parsers of the JDK do
     * @throws Refusal (invalid) when the word is none of ours
     */
    public static <C> C read(String cursor, int parts, Function<String[], C> meaning) {
        try {
            String text = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] read = text.split(" ", parts);
            if (read.length == parts && !read[0].isEmpty() && text.indexOf('\0') < 0) {
                return meaning.apply(read);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through to the refusal
        }
        throw Refusal.invalid("This cursor is none of ours: begin without one.");
    }
}
