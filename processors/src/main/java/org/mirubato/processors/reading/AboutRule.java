package org.mirubato.processors.reading;

import java.util.Optional;

/** Tempo, arranger and movement among the words above the music. */
record AboutRule(Header header) {

    private static final int LONGEST = 60;

    /** Words as printed, and where. */
    record Found(String text, Box box, double confidence) {}

    /** The lowest line of tempo words, which is the nearest to the first bar; one in the middle may be a title. */
    Optional<Found> tempo() {
        return header.lines().stream()
                .filter(line -> line.text().length() <= LONGEST && TempoWords.is(TempoWords.unnumbered(line.text())))
                .filter(line -> !header.centred(line) && !header.atRight(line))
                .reduce((above, below) -> below)
                .map(line -> new Found(TempoWords.unmeasured(TempoWords.unnumbered(line.text())), line.box(), 0.85))
                .filter(found -> Words.hasLetters(found.text()));
    }

    /** The first who is said to have arranged it. */
    Optional<Found> arranger() {
        return header.lines().stream()
                .filter(line -> line.text().length() <= LONGEST)
                .flatMap(line -> Credits.arranger(line.text()).map(name -> new Found(name, line.box(), 0.85)).stream())
                .findFirst();
    }

    /** A line that is nothing but a movement or a number within a collection. */
    Optional<Found> movement() {
        return header.lines().stream()
                .filter(line -> line.text().length() <= LONGEST && Words.is(Words.MOVEMENT, line.text()))
                .filter(line -> !header.atRight(line) && !OpusRule.onlyOpus(line.text()))
                .findFirst()
                .map(line -> new Found(line.text().replaceFirst("[.,;:]+$", ""), line.box(), 0.8));
    }
}
