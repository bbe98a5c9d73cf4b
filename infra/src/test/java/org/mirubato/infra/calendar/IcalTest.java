package org.mirubato.infra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.query.plan.CalendarWriter.CalendarEntry;
import org.mirubato.query.plan.CalendarWriter.Standing;

class IcalTest {

    private static final Instant START = Instant.parse("2026-05-04T05:00:00Z");
    private static final String WORDS = "🎹 שלום; a, b \\ c\nand what follows ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3|2026-01-31|2026-01-31 2026-02-01 2026-02-02",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4|2026-05-04|2026-05-04 2026-05-06 2026-05-18 2026-05-20",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=2|2026-05-06|2026-05-11 2026-05-18",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3|2026-01-31|2026-01-31 2026-02-28 2026-03-31",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3|2026-01-31|2026-01-31 2026-03-31 2026-05-31",
                "FREQ=MONTHLY;BYDAY=2TU;COUNT=2|2026-05-01|2026-05-12 2026-06-09",
                "FREQ=YEARLY;COUNT=2|2024-02-29|2024-02-29 2028-02-29",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|2026-01-01|''"
            })
    void a_rule_has_its_days(String rule, LocalDate first, String days) {
        List<LocalDate> found = days(rule, first, first, LocalDate.of(2099, 12, 31), 400);

        assertThat(found)
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void days_are_counted_from_the_first_also_when_earlier_ones_are_left_out() {
        LocalDate first = LocalDate.of(2026, 5, 1);

        assertThat(days("FREQ=DAILY;COUNT=5", first, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 12, 31), 400))
                .containsExactly(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5));
        assertThat(days("FREQ=DAILY", first, first, LocalDate.of(2099, 12, 31), 400))
                .hasSize(400);
        assertThat(days("FREQ=DAILY", first, first, first.minusDays(1), 400)).isEmpty();
        assertThat(days("FREQ=DAILY", first, first, first, 400)).containsExactly(first);
    }

    @Test
    void what_is_written_reads_as_it_was_and_no_sign_is_cut_in_two() throws Exception {
        String title = WORDS.repeat(10).strip();
        CalendarEntry entry = new CalendarEntry(
                "occ_1", START, START.plus(Duration.ofMinutes(30)), title, title, Standing.CONFIRMED, START, 3);

        String text = new String(new IcalWriter().write("Mirubato", List.of(entry)), StandardCharsets.UTF_8);

        VEvent read = (VEvent) new CalendarBuilder()
                .build(new StringReader(text))
                .getComponents("VEVENT")
                .get(0);
        assertThat(read.getSummary().getValue()).isEqualTo(title);
        assertThat(read.getDescription().getValue()).isEqualTo(title);
        assertThat(text).contains("DTSTART:20260504T050000Z", "DTEND:20260504T053000Z", "STATUS:CONFIRMED");
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75 && !line.contains("?"));
    }

    @Test
    void a_calendar_without_appointments_is_one() {
        String text = new String(new IcalWriter().write("Mirubato", List.of()), StandardCharsets.UTF_8);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    private static List<LocalDate> days(String rule, LocalDate first, LocalDate from, LocalDate last, int most) {
        return new IcalRecurrences().days(new RecurrenceRule(rule), first, from, last, most);
    }
}
