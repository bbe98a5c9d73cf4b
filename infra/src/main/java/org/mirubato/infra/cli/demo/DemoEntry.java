package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An entry of the student's logbook.
 *
 * @param id the same for the same day and seed, so that it is written down once
 * @param minutes of all pieces together
 * @param mood empty for none
 */
public record DemoEntry(
        String id,
        ZonedDateTime at,
        int minutes,
        String type,
        List<Part> parts,
        List<String> techniques,
        String notes,
        String mood,
        List<String> tags,
        List<String> goalIds) {

    /**
     * What was done with one piece.
     *
     * @param tempo crotchets a minute
     */
    public record Part(DemoPiece piece, int minutes, int tempo) {}

    LocalDate day() {
        return at.toLocalDate();
    }
}
