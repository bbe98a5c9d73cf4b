package org.mirubato.bench.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private static final String PREFERENCES = "(select view from library.preferences where owner = ?)";
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

    /** Answers that need no statement: the least that one over HTTP takes, not signed in and signed in. */
    static List<JournalPage> floor() {
        return List.of(
                new JournalPage("open_answer", "/livez", ""),
                new JournalPage("signed_in_answer", "/api/v2/composers?q=bach", ""));
    }

    private static String search() {
        return VIEWS + " and composer_lines like '%bach%' and minutes > 30" + NEWEST + 51;
    }

    /**
     * The last entries, all days for the streak, the session that runs, and for what comes next the pieces, the goals, and the
     * repertoire with its practice.
     */
    private static String today(LocalDate last) {
        String sums = "library.practice_days where owner = ? and dimension = ";
        return "select " + PREFERENCES + ", (select json_agg(view) from (" + VIEWS + NEWEST + "5) newest),"
                + " (select json_agg(day order by day) from " + sums + "'all' and minutes > 0),"
                + " (select sum(minutes) from " + sums + "'all' and day = '" + last + "'),"
                + " (select json_agg(piece) from (select word, max(day), sum(minutes), sum(minutes) filter (where day >= '"
                + last.minusDays(13) + "') from " + sums + "'piece' group by word) piece),"
                + " (select view from library.practice_sessions where owner = ? and view is not null"
                + " order by started_at desc limit 1),"
                + " (select json_agg(view) from library.goals where owner = ? and status = 'active' and not removed),"
                + " (select json_agg(view) from library.repertoire_items where owner = ? and not removed),"
                + " (select json_agg(s) from (select id, count(distinct entry_id), sum(minutes), min(practised_at),"
                + " max(practised_at) from (select distinct i.id, entry_id, place, minutes, practised_at"
                + " from library.repertoire_items i join library.practised_pieces p on p.owner = i.owner"
                + " and p.mark = any(i.marks) where i.owner = ? and not removed) practice group by id) s)";
    }

    /** The sums of each day and of each value, the sum of the range before, and how plans were kept. */
    private static String insights(LocalDate first, LocalDate last) {
        String sums = "library.practice_days where owner = ?";
        LocalDate from = first.plusMonths(6);
        String within = " and day between '" + from + "' and '" + last + "'";
        String before = " and day between '" + from.minusDays(ChronoUnit.DAYS.between(from, last) + 1) + "' and '"
                + from.minusDays(1) + "'";
        return "select " + PREFERENCES + ", (select json_agg(d) from (select day, minutes, sessions from " + sums
                + " and dimension = 'all'" + within + " order by day) d),"
                + " (select json_agg(s) from (select dimension, word, sum(minutes), sum(sessions), max(day) from "
                + sums
                + " and dimension <> 'all'" + within + " group by dimension, word order by 3 desc) s),"
                + " (select json_agg(m) from (select day, word, sessions from " + sums + " and dimension = 'mood'"
                + within
                + " order by day) m),"
                + " (select json_agg(b) from (select sum(minutes), sum(sessions), count(*) from " + sums
                + " and dimension = 'all'" + before + ") b),"
                + " (select json_agg(day order by day) from " + sums + " and dimension = 'all' and minutes > 0),"
                + " (select json_agg(k) from (select local_date, count(*), count(*) filter (where status = 'completed')"
                + " from library.plan_occurrences o where owner = ? and not removed and local_date between '" + from
                + "' and '" + last + "' and not exists (select 1 from library.plans p where p.owner = o.owner"
                + " and p.id = o.plan_id and p.removed) group by local_date order by local_date) k)";
    }
}
