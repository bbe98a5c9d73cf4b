package org.mirubato.processors.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tempo, arranger and movement among the words above the music. */
record AboutRule(Header header) {

    private static final Pattern ARRANGED_BY = Pattern.compile(
            "(?iu)(?:\\b(?:arr\\.|arranged by|arrangement(?: by| de|:)|arr:|arr\\. by|bearb\\.(?: von)?|bearbeitet von|bearbeitung:?|"
                    + "arrangé par|arreglo(?: de|:)|arreglado por|arrangiamento(?: di|:)|transcribed by|transcription by|transcr\\.)|编曲[:：]?|編曲[:：]?)\\s*(?<name>\\p{Lu}.+|\\p{IsHan}.+)");

    /** What a line of tempo ends with, set by a metronome. */
    private static final Pattern METRONOME = Pattern.compile("\\s*[\\(\\[]?\\s*(?:=|M\\.? ?M\\.).*$");

    private static final int LONGEST = 60;

    /** Words as printed, and where. */
    record Found(String text, Box box, double confidence) {}

    /** The lowest line of tempo words, which is the nearest to the first bar; one in the middle may be a title. */
    Optional<Found> tempo() {
        return header.lines().stream()
                .filter(line ->
                        Words.is(Words.TEMPO, line.text()) && line.text().length() <= LONGEST)
                .filter(line -> !header.centred(line) && !header.atRight(line))
                .reduce((above, below) -> below)
                .map(line -> new Found(METRONOME.matcher(line.text()).replaceFirst(""), line.box(), 0.85))
                .filter(found -> Words.hasLetters(found.text()));
    }

    /** Whose name follows "arr." and its like; "arranged for" names none. */
    Optional<Found> arranger() {
        for (TextLine line : header.lines()) {
            Matcher by = ARRANGED_BY.matcher(line.text());
            if (by.find() && line.text().length() <= LONGEST) {
                String name = by.group("name").replaceFirst("[\\s)\\]]+$", "");
                return Optional.of(new Found(name, line.box(), 0.85));
            }
        }
        return Optional.empty();
    }

    /** A line that is nothing but a movement or a number within a collection. */
    Optional<Found> movement() {
        return header.lines().stream()
                .filter(line ->
                        Words.is(Words.MOVEMENT, line.text()) && line.text().length() <= LONGEST)
                .filter(line -> !header.atRight(line) && !OpusRule.onlyOpus(line.text()))
                .findFirst()
                .map(line -> new Found(line.text().replaceFirst("[.,;:]+$", ""), line.box(), 0.8));
    }
}
