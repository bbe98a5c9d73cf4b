package org.mirubato.processors.reading.outside;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many questions may be asked on one day (UTC) by all nodes together; kept in PostgreSQL, so a restart gives no second budget. */
public final class OutsideBudget {

    /** What was asked on days before is of no use to anybody. */
    private static final int DAYS_KEPT = 31;

    private final JdbcTemplate jdbc;
    private final int perDay;
    private final InstantSource clock;

    public OutsideBudget(JdbcTemplate jdbc, int perDay, InstantSource clock) {
        this.jdbc = jdbc;
        this.perDay = perDay;
        this.clock = clock;
    }

    /** Takes one question out of the day's budget; false when there is none left. */
    boolean take() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.update("delete from outside_questions where day < ?", today.minusDays(DAYS_KEPT));
        return perDay > 0
                && jdbc.update(
                                "insert into outside_questions as known (day, asked) values (?, 1)"
                                        + " on conflict (day) do update set asked = known.asked + 1 where known.asked < ?",
                                today,
                                perDay)
                        == 1;
    }
}
