package org.mirubato.domain.practice;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/** Brings what people type into one form, and refuses what is too much of it. */
public final class CheckedText {

    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private CheckedText() {}

    /** One line without blanks around it and with single ones inside; may be empty. */
    public static String line(String what, String text, int longest) {
        String line = BLANK.matcher(text).replaceAll(" ").strip();
        return text(what, line, longest);
    }

    /** The same, with null for an empty line. */
    public static @Nullable String lineOrNull(String what, @Nullable String text, int longest) {
        String line = text == null ? "" : line(what, text, longest);
        return line.isEmpty() ? null : line;
    }

    /** The text as it is. */
    public static String text(String what, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.invalid("Shorten " + what + ": at most " + longest + " characters.");
        }
        return text;
    }

    /** Each line once, in their order, without empty ones. */
    public static List<String> lines(String what, List<String> texts, int most) {
        List<String> lines = texts.stream()
                .map(text -> line("each of the " + what, text, EntryLimits.LONGEST_WORD))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > most) {
            throw Refusal.invalid("Give at most " + most + " " + what + ".");
        }
        return lines;
    }

    public static @Nullable Integer within(String what, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw Refusal.invalid("Give " + what + " as a number from " + least + " to " + most + ".");
        }
        return number;
    }
}
