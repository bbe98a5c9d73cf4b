package org.mirubato.domain.piece;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * What somebody writes for a piece, tidied but not changed.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param composer 1 to {@value #LONGEST_COMPOSER} characters; null when nobody is named
 */
public record PieceNames(String title, @Nullable String composer) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_COMPOSER = 200;

    /** Control characters, halves of characters, and the marks that turn the direction of all text after them. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\u202a-\u202e\u2066-\u2069]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** @throws Refusal (invalid) when there is no title, or one of the two is too long */
    public PieceNames {
        title = tidy(title);
        composer = composer == null ? null : tidy(composer);
        composer = composer == null || composer.isEmpty() ? null : composer;
        if (title.isEmpty()) {
            throw Refusal.invalid("Give the piece a title.");
        }
        requireAtMost(LONGEST_TITLE, "title", title);
        requireAtMost(LONGEST_COMPOSER, "composer", composer);
    }

    /** The names with another title or composer; null keeps what is there, an empty composer takes it away. */
    public PieceNames with(@Nullable String newTitle, @Nullable String newComposer) {
        return new PieceNames(newTitle == null ? title : newTitle, newComposer == null ? composer : newComposer);
    }

    private static String tidy(String text) {
        return SPACES.matcher(NO_TEXT.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static void requireAtMost(int longest, String what, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid("Give the " + what + " at most " + longest + " characters.");
        }
    }
}
