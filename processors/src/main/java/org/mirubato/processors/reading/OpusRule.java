package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirubato.domain.piece.CatalogueNumber;

/** Finds opus and catalogue numbers among the words above the music. */
final class OpusRule {

    private static final String CHORD_ROOTS = "ABCDEFGH";

    private OpusRule() {}

    /**
     * The numbers found.
     *
     * @param text in their usual form, the opus first, joined by "; "
     * @param sure whether the letters before the first leave no doubt
     */
    record Opus(String text, Box box, boolean sure) {}

    /**
     * One number of each catalogue, the first on the page; a piece has no two.
     *
     * @param header the lines above the music
     * @param named those among them that name the title or the composer: there a letter and a figure are no chord
     */
    static Optional<Opus> find(List<TextLine> header, List<TextLine> named) {
        List<CatalogueNumber> numbers = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : header) {
            for (CatalogueNumber number : CatalogueNumber.all(line.text())) {
                boolean another =
                        numbers.stream().anyMatch(known -> known.catalogue().equals(number.catalogue()));
                // a lone letter counts only where nothing better stands on the page, or beside that
                boolean doubtful = !number.isPlain() && !numbers.isEmpty() && !lines.contains(line);
                boolean chord = !plainlyPrinted(number, line.text()) && !named.contains(line);
                if (!another && !doubtful && !chord) {
                    numbers.add(number);
                    lines.add(line);
                }
            }
        }
        numbers.sort(Comparator.comparing(number -> !number.isOpus()));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opus(
                        numbers.stream().map(CatalogueNumber::text).collect(Collectors.joining("; ")),
                        lines.get(0).box(),
                        numbers.get(0).isPlain()));
    }

    /** "D. 7", "D 12" and "K7" are numbers, "D7" may be a chord. */
    private static boolean plainlyPrinted(CatalogueNumber number, String text) {
        boolean chord = CHORD_ROOTS.indexOf(text.charAt(number.start())) >= 0;
        boolean stop = text.startsWith(".", number.start() + 1);
        boolean figures = number.number().chars().filter(Character::isDigit).count() > 1;
        return number.isPlain() || stop || figures || !chord;
    }

    /** A name without the number that follows it. */
    static String without(String name) {
        int end = CatalogueNumber.all(name).stream()
                .mapToInt(CatalogueNumber::start)
                .min()
                .orElse(name.length());
        String before = name.substring(0, end).replaceFirst("[\\s,;:(\\[–-]+$", "");
        return Words.hasLetters(before) ? before : name;
    }

    /** Whether a line says nothing but its opus or catalogue number. */
    static boolean onlyOpus(String text) {
        List<CatalogueNumber> numbers = CatalogueNumber.all(text);
        return !numbers.isEmpty()
                && Words.letters(text.substring(0, numbers.get(0).start())) <= 1
                && Words.letters(CatalogueNumber.without(text).replaceAll("(?i)\\b(no|nr|n)\\b\\W*\\d+", "")) <= 1;
    }
}
