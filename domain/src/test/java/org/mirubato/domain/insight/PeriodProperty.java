package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.identity.WeekStart;

class PeriodProperty {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 29);

    @Property(tries = 200)
    void periods_of_any_unit_have_together_what_their_days_have(@ForAll long seed) {
        Random random = new Random(seed);
        DayRange range = new DayRange(WEDNESDAY, WEDNESDAY.plusDays(random.nextInt(400)));
        List<DayTotal> days = new ArrayList<>();
        for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1 + random.nextInt(5))) {
            days.add(new DayTotal(day, random.nextInt(100), 1 + random.nextInt(3)));
        }
        Unit unit = Unit.values()[random.nextInt(3)];
        WeekStart weekStart = WeekStart.values()[random.nextInt(3)];

        List<Period> periods = Period.of(days, range, unit, weekStart);

        assertThat(periods.get(0).from()).isEqualTo(range.from());
        assertThat(periods.get(periods.size() - 1).to()).isEqualTo(range.to());
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
        }
        assertThat(periods.stream().mapToInt(Period::minutes).sum())
                .isEqualTo(days.stream().mapToInt(DayTotal::minutes).sum());
    }
}
