package org.mirubato.bench.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of the journal, and the one statement that answers the same from the same tables.
 *
 * @param name as it stands in the figures
 * @param path what the app asks for
 * @param sql what is asked instead; each question mark is the user's id
 */
record JournalPage(String name, String path, String sql) {

    private static final String VIEWS = "select view from library.entries where owner = ? and not removed";
    private static final String NEWEST = " order by practised_at desc, id desc limit ";

    /** The pages that are measured. */
    static List<JournalPage> all(LocalDate first, LocalDate last) {
        return List.of(
                new JournalPage("today", "/api/v2/today", today(last)),
                new JournalPage("search", "/api/v2/entries?q=composer%3Abach%20duration%3A%3E30", search()),
                new JournalPage(
                        "insights",
                        "/api/v2/insights?from=" + first.plusMonths(6) + "&to=" + last,
                        insights(first, last)));
    }

    private static String search() {
        return VIEWS + " and composer_lines like '%bach%' and minutes > 30" + NEWEST + 51;
    }

    /** The last entries, all days for the streak, the pieces for what comes next, and the session that runs. */
    private static String today(LocalDate last) {
        String sums = "library.practice_days where owner = ? and dimension = ";
        return "select (select json_agg(view) from (" + VIEWS + NEWEST + "5) newest),"
                + " (select json_agg(day order by day) from " + sums + "'all' and minutes > 0),"
                + " (select sum(minutes) from " + sums + "'all' and day = '" + last + "'),"
                + " (select json_agg(piece) from (select word, max(day), sum(minutes) from " + sums
                + "'piece' group by word) piece),"
                + " (select view from library.practice_sessions where owner = ? and view is not null"
                + " order by started_at desc limit 1)";
    }

    /** The sums of each day and of each value, of the range and of the one before it. */
    private static String insights(LocalDate first, LocalDate last) {
        String sums = "library.practice_days where owner = ?";
        String within = " and day between '" + first.plusMonths(6) + "' and '" + last + "'";
        return "select (select json_agg(d) from (select day, minutes, sessions from " + sums + " and dimension = 'all'"
                + within + " order by day) d),"
                + " (select json_agg(s) from (select dimension, word, sum(minutes), sum(sessions), max(day) from "
                + sums
                + " and dimension <> 'all'" + within + " group by dimension, word order by 3 desc) s),"
                + " (select json_agg(m) from (select day, word, sessions from " + sums + " and dimension = 'mood'"
                + within
                + " order by day) m),"
                + " (select json_agg(day order by day) from " + sums + " and dimension = 'all' and minutes > 0)";
    }
}
