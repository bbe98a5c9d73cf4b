package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.MONDAYS;
import static org.mirubato.domain.plan.Plans.PLAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;

class ScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rrule:freq=weekly; byday=MO,we|FREQ=WEEKLY;BYDAY=MO,WE",
                "BYDAY=MO;INTERVAL=1;FREQ=WEEKLY|FREQ=WEEKLY;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2|FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=400|FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=400",
                "FREQ=DAILY;UNTIL=20260531T220000Z;|FREQ=DAILY;UNTIL=20260531T220000Z"
            })
    void equal_rules_are_equal_texts(String given, String canonical) {
        assertThat(new RecurrenceRule(given).value()).isEqualTo(canonical);
        assertThat(new RecurrenceRule(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY|nothing repeats within a day",
                "FREQ=HOURLY;COUNT=3|nothing repeats within a day",
                "BYDAY=MO|Give the rule a frequency",
                "FREQ=DAILY;COUNT=1000000000|COUNT of 1 to 400",
                "FREQ=DAILY;COUNT=401|COUNT of 1 to 400",
                "FREQ=DAILY;COUNT=0|COUNT of 1 to 400",
                "FREQ=DAILY;INTERVAL=0|INTERVAL of 1 to 999",
                "FREQ=DAILY;COUNT=3;UNTIL=20260531|not by both",
                "FREQ=DAILY;UNTIL=20260231|Give UNTIL as",
                "FREQ=DAILY;UNTIL=soon|Give UNTIL as",
                "FREQ=WEEKLY;BYDAY=XX|Give BYDAY as",
                "FREQ=WEEKLY;BYHOUR=1,2,3|and nothing else",
                "FREQ=DAILY;FREQ=DAILY|twice",
                "FREQ=MONTHLY;BYMONTHDAY=32|Give BYMONTHDAY as",
                "every second|and nothing else"
            })
    void a_rule_that_no_plan_can_mean_is_refused_with_a_sentence(String rule, String words) {
        assertThatThrownBy(() -> new RecurrenceRule(rule))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_rule_with_a_thousand_days_is_refused() {
        assertThatThrownBy(() -> new RecurrenceRule("FREQ=WEEKLY;BYDAY=MO" + ",MO".repeat(1_000)))
                .hasMessageContaining("Shorten the rule");
        assertThatThrownBy(() -> new RecurrenceRule("FREQ=WEEKLY;BYDAY=MO" + ",MO".repeat(100)))
                .hasMessageContaining("BYDAY");
    }

    @ParameterizedTest
    @CsvSource({
        "20260531,07:00,Europe/Berlin,2026-05-31",
        "20260531T050000Z,07:00,Europe/Berlin,2026-05-31",
        "20260531T045959Z,07:00,Europe/Berlin,2026-05-30",
        "20260531T230000Z,07:00,Europe/Berlin,2026-05-31",
        "20260601T010000Z,20:00,America/New_York,2026-05-31"
    })
    void the_end_of_a_rule_belongs_to_it(String until, LocalTime time, String zone, LocalDate last) {
        RecurrenceRule rule = new RecurrenceRule("FREQ=DAILY;UNTIL=" + until);

        assertThat(rule.lastDay(time, ZoneId.of(zone))).isEqualTo(last);
        assertThat(rule.withoutUntil()).isEqualTo("FREQ=DAILY");
        assertThat(rule.count()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-28,07:00,2026-03-28T06:00:00Z",
        "Europe/Berlin,2026-03-29,07:00,2026-03-29T05:00:00Z",
        "Europe/Berlin,2026-10-25,07:00,2026-10-25T06:00:00Z",
        "Europe/Berlin,2026-03-29,02:30,2026-03-29T01:30:00Z",
        "Europe/Berlin,2026-10-25,02:30,2026-10-25T00:30:00Z",
        "America/New_York,2026-03-07,07:00,2026-03-07T12:00:00Z",
        "America/New_York,2026-03-08,07:00,2026-03-08T11:00:00Z",
        "America/New_York,2026-11-01,01:30,2026-11-01T05:30:00Z",
        "America/New_York,2026-11-02,07:00,2026-11-02T12:00:00Z",
        "+02:00,2026-11-02,07:00,2026-11-02T05:00:00Z"
    })
    void an_hour_stays_that_hour_when_the_clocks_change(String zone, LocalDate day, LocalTime time, Instant start) {
        PlanSchedule schedule =
                new PlanSchedule(ScheduleKind.SINGLE, null, null, time, Flexibility.FIXED, day, null, zone);

        assertThat(schedule.startOn(day)).isEqualTo(start);
    }

    @Test
    void a_schedule_whose_parts_do_not_go_together_is_refused() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        invalid(schedule(ScheduleKind.RECURRING, null, null, null, null, ""), "a recurring schedule a rule");
        invalid(schedule(ScheduleKind.SINGLE, 0, null, null, null, ""), "1 to 1440 minutes");
        invalid(schedule(ScheduleKind.SINGLE, 1_441, null, null, null, ""), "1 to 1440 minutes");
        invalid(schedule(ScheduleKind.SINGLE, 5, day, day.minusDays(1), null, ""), "on or after its first day");
        invalid(schedule(ScheduleKind.SINGLE, 5, LocalDate.of(1999, 12, 31), null, null, ""), "2000 to 2099");
        invalid(schedule(ScheduleKind.SINGLE, 5, null, LocalDate.of(2100, 1, 1), null, ""), "2000 to 2099");
        invalid(schedule(ScheduleKind.SINGLE, 5, null, null, null, "Mars/Base"), "no such time zone");
        assertThat(schedule(ScheduleKind.SINGLE, 5, day, day, null, "UTC").checked())
                .isNotNull();
    }

    @Test
    void a_schedule_ends_with_what_comes_first() {
        RecurrenceRule until = new RecurrenceRule("FREQ=DAILY;UNTIL=20260531");
        LocalDate early = LocalDate.of(2026, 5, 20);
        LocalDate late = LocalDate.of(2026, 6, 20);

        assertThat(schedule(ScheduleKind.RECURRING, 5, null, early, until, "UTC")
                        .lastDay())
                .isEqualTo(early);
        assertThat(schedule(ScheduleKind.RECURRING, 5, null, late, until, "UTC").lastDay())
                .isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(schedule(ScheduleKind.SINGLE, 5, null, late, null, "UTC").lastDay())
                .isEqualTo(late);
        assertThat(MONDAYS.lastDay()).isNull();
        assertThat(PlanSchedule.NONE.length()).hasMinutes(60);
        assertThat(PlanSchedule.NONE.zoneId()).isEqualTo(ZoneId.of("UTC"));
        assertThat(MONDAYS.from(late)).isEqualTo(MONDAYS);
        assertThat(PlanSchedule.NONE.from(late).startDate()).isEqualTo(late);
        assertThat(PlanSchedule.NONE.settled(null).zone()).isEqualTo("UTC");
        assertThat(PlanSchedule.NONE.settled(PlanSchedule.NONE).zone()).isEqualTo("UTC");
    }

    @Test
    void a_schedule_with_an_end_has_all_its_days_and_one_without_those_within_reach() {
        List<PlaceOccurrence> counted = all("FREQ=DAILY;COUNT=200", LocalDate.of(2026, 1, 1));
        List<PlaceOccurrence> endless = all("FREQ=WEEKLY", LocalDate.of(2026, 1, 1));
        List<PlaceOccurrence> long_ = all("FREQ=DAILY;UNTIL=20991231", LocalDate.of(2026, 1, 1));

        assertThat(counted).hasSize(200);
        assertThat(counted.get(0).facts().recurrenceKey()).isEqualTo("2026-01-01");
        assertThat(endless)
                .hasSizeBetween(12, 14)
                .allMatch(place -> !place.facts().day().isBefore(TODAY));
        assertThat(long_).hasSize(PlanLimits.MOST_OCCURRENCES);
    }

    @Test
    void days_ahead_are_those_from_today_on() {
        PlanSchedule counted =
                schedule(ScheduleKind.RECURRING, 5, LocalDate.of(2026, 5, 1), null, rule("FREQ=DAILY;COUNT=20"), "UTC");

        List<PlaceOccurrence> ahead =
                new PlannedDays(Plans.DAYS).ahead(CLARA, PLAN, counted, OccurrenceWords.NONE, TODAY);

        assertThat(ahead).hasSize(11);
        assertThat(ahead.get(0).facts().day()).isEqualTo(TODAY);
        assertThat(ahead.get(0).occurrenceId()).isEqualTo(PlanKey.occurrenceOf(CLARA, PLAN, "2026-05-10"));
        assertThat(ahead.get(0).facts().end())
                .isEqualTo(ahead.get(0).facts().start().plusSeconds(300));
    }

    @Test
    void a_plan_that_comes_once_has_its_day_or_none() {
        PlanSchedule once = schedule(ScheduleKind.SINGLE, 5, TODAY, null, null, "");
        PlannedDays days = new PlannedDays(Plans.DAYS);

        assertThat(days.all(CLARA, PLAN, once, OccurrenceWords.NONE, TODAY)).hasSize(1);
        assertThat(days.ahead(CLARA, PLAN, once, OccurrenceWords.NONE, TODAY.plusDays(1)))
                .isEmpty();
        assertThat(days.all(CLARA, PLAN, PlanSchedule.NONE, OccurrenceWords.NONE, TODAY))
                .isEmpty();
        assertThat(days.all(
                        CLARA,
                        PLAN,
                        schedule(ScheduleKind.RECURRING, 5, null, null, rule("FREQ=WEEKLY"), "UTC"),
                        OccurrenceWords.NONE,
                        TODAY))
                .hasSize(13);
    }

    private static List<PlaceOccurrence> all(String rule, LocalDate first) {
        return new PlannedDays(Plans.DAYS)
                .all(
                        CLARA,
                        PLAN,
                        schedule(ScheduleKind.RECURRING, 5, first, null, rule(rule), "UTC"),
                        OccurrenceWords.NONE,
                        TODAY);
    }

    private static RecurrenceRule rule(String text) {
        return new RecurrenceRule(text);
    }

    private static PlanSchedule schedule(
            ScheduleKind kind, Integer minutes, LocalDate start, LocalDate end, RecurrenceRule rule, String zone) {
        return new PlanSchedule(kind, rule, minutes, null, Flexibility.FIXED, start, end, zone);
    }

    private static void invalid(PlanSchedule schedule, String words) {
        assertThatThrownBy(schedule::checked).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
