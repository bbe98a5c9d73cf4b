package org.mirubato.domain.repertoire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirubato.domain.repertoire.RepertoireItemView.StatusChange;

/** The lines by which the reference's clients keep an item's history in its notes: {@code [STATUS_CHANGE:when:old:new]}. */
public final class StatusLines {

    private static final Pattern LINE = Pattern.compile("\\s*\\[STATUS_CHANGE:[^\\]\\n]*\\]\\s*");

    private StatusLines() {}

    /** The notes alone. */
    public static String without(String notes) {
        return notes.contains("[STATUS_CHANGE:")
                ? notes.lines()
                        .filter(line -> !LINE.matcher(line).matches())
                        .collect(Collectors.joining("\n"))
                        .stripTrailing()
                : notes;
    }

    /** The notes with a line for each change behind them. */
    static String with(String notes, List<StatusChange> history) {
        return Stream.concat(
                        Stream.of(notes).filter(text -> !text.isEmpty()),
                        history.stream().map(StatusLines::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(StatusChange change) {
        return "[STATUS_CHANGE:" + change.at() + ":" + change.from().word() + ":"
                + change.to().word() + "]";
    }
}
