package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A term's plan: the same days of every week at the same time.
 *
 * @param weekdays by their two letters in a calendar's rule, such as {@code MO}
 * @param to the last day, included
 */
public record DemoPlan(
        String id,
        String title,
        LocalDate from,
        LocalDate to,
        List<String> weekdays,
        LocalTime time,
        int minutes,
        List<Day> days) {

    /** When practice was planned, and the entry that came of it: empty when it was skipped, or is still to come. */
    public record Day(LocalDate day, String entryId, boolean past) {}

    /** The rule of RFC 5545. */
    public String rule() {
        return "FREQ=WEEKLY;BYDAY=" + String.join(",", weekdays) + ";UNTIL="
                + to.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
