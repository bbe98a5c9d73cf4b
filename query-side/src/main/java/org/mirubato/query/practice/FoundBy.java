package org.mirubato.query.practice;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;

/**
 * The texts that an entry is found by.
 *
 * @param composers each once
 * @param pieceLines the folded titles in order, each between line feeds
 * @param noteWords the folded notes
 * @param words all folded words of the entry
 */
record FoundBy(List<String> composers, String pieceLines, String noteWords, String words) {

    private static final String LINE = "\n";

    static FoundBy of(EntryView entry) {
        List<String> composers = Stream.concat(
                        entry.pieces().stream().map(EntryPiece::composer), Stream.of(entry.scoreComposer()))
                .filter(composer -> composer != null && !composer.isEmpty())
                .distinct()
                .toList();
        List<String> titles = Stream.concat(
                        entry.pieces().stream().map(EntryPiece::title), Stream.of(entry.scoreTitle()))
                .filter(title -> !title.isEmpty())
                .toList();
        String notes = FoldedText.fold(entry.notes());
        String words = Stream.of(
                        titles, composers, entry.tags(), entry.techniques(), List.of(entry.instrument(), entry.mood()))
                .flatMap(Collection::stream)
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return new FoundBy(composers, lines(titles), notes, (words + " " + notes).strip());
    }

    /** Folded, sorted, each once and between line feeds; empty for none. */
    static String lines(List<String> texts) {
        String lines = texts.stream().map(FoundBy::line).distinct().sorted().collect(Collectors.joining(LINE));
        return lines.isEmpty() ? "" : LINE + lines + LINE;
    }

    /** A text as it stands among the lines; one without a word stands as it is. */
    static String line(String text) {
        String folded = FoldedText.fold(text);
        return folded.isEmpty() ? text.strip().replace("\0", "") : folded;
    }

    /** As an array; the one character that PostgreSQL can't hold is replaced. */
    static String[] stored(List<String> texts) {
        return texts.stream().map(text -> text.replace('\0', '\ufffd')).toArray(String[]::new);
    }
}
