package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.PLAN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;

class PlannedDaysTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private final PlannedDays days = new PlannedDays((rule, start, from, last, most) ->
            from.datesUntil(last.plusDays(1)).limit(most).toList());
    private final Map<String, OccurrenceView> there = new TreeMap<>();

    @Test
    void a_plan_that_was_only_just_made_lacks_all_of_them_and_once_it_has_them_none() {
        PlanView plan = plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true);

        List<OccurrenceCommand> lacking = amend(plan);

        assertThat(lacking).hasSize(5);
        assertThat(amend(plan)).isEmpty();
    }

    @Test
    void what_is_cut_short_is_made_whole_and_no_more() {
        PlanView plan = plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true);
        List<OccurrenceCommand> all = days.amends(plan, List.of(), NOW);
        all.subList(0, 2).forEach(this::send);

        assertThat(amend(plan)).containsExactlyElementsOf(all.subList(2, 5));
    }

    @Test
    void another_hour_moves_those_to_come_and_those_of_days_that_are_over_stay() {
        amend(plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true));
        PlanView later = plan(PlanStatus.ACTIVE, 1, LocalTime.of(18, 0), true);

        assertThat(amend(later)).hasSize(3);
        assertThat(amend(later)).isEmpty();
        assertThat(there.values())
                .extracting(each -> String.valueOf(each.state().facts().start()))
                .contains("2026-05-09T07:00:00Z", "2026-05-10T18:00:00Z", "2026-05-12T18:00:00Z")
                .hasSize(5);
    }

    @Test
    void one_that_is_laid_aside_loses_those_to_come_and_one_that_devices_tend_none() {
        amend(plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true));

        assertThat(days.amends(plan(PlanStatus.ARCHIVED, 1, LocalTime.of(7, 0), false), there(), NOW))
                .isEmpty();
        assertThat(amend(plan(PlanStatus.ARCHIVED, 1, LocalTime.of(7, 0), true)))
                .hasSize(2)
                .allMatch(WithdrawOccurrence.class::isInstance);
        assertThat(there()).hasSize(3);
    }

    @Test
    void what_its_owner_has_removed_stays_away_though_it_is_asked_for() {
        PlanView plan = plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true);
        amend(plan);
        OccurrenceId gone = there().get(4).id();
        send(new RemoveOccurrence(gone, CLARA, null));

        amend(plan);

        assertThat(there()).hasSize(4).noneMatch(each -> each.id().equals(gone));
    }

    @Test
    void what_its_owner_has_had_back_from_a_plan_that_is_over_is_not_taken_away_again() {
        amend(plan(PlanStatus.ACTIVE, 0, LocalTime.of(7, 0), true));
        PlanView over = plan(PlanStatus.ARCHIVED, 1, LocalTime.of(7, 0), true);
        OccurrenceId back = there().get(4).id();
        amend(over);
        send(new RestoreOccurrence(back, CLARA));

        assertThat(amend(over)).isEmpty();
        assertThat(there()).anyMatch(each -> each.id().equals(back));
    }

    private List<OccurrenceCommand> amend(PlanView plan) {
        List<OccurrenceCommand> commands = days.amends(plan, there(), NOW);
        commands.forEach(this::send);
        return commands;
    }

    /** Those that are there, as a list of them has it. */
    private List<OccurrenceView> there() {
        List<OccurrenceView> all = new ArrayList<>(there.values());
        all.removeIf(OccurrenceView::removed);
        return all;
    }

    private void send(OccurrenceCommand command) {
        String id = command.occurrenceId().value();
        OccurrenceView known = there.get(id);
        OccurrenceState state = known == null ? OccurrenceState.NONE : known.state();
        for (OccurrenceEvent event : OccurrenceDecider.decide(state, command)) {
            OccurrenceView before = there.get(id);
            OccurrenceView after = OccurrenceView.fold(before, event, NOW, before == null ? 0 : before.version() + 1);
            if (after != null) {
                there.put(id, after);
            }
        }
    }

    /** Each day from the 8th to the 12th of May. */
    private static PlanView plan(PlanStatus status, long version, LocalTime hour, boolean tended) {
        PlanSchedule schedule = new PlanSchedule(
                ScheduleKind.RECURRING,
                new RecurrenceRule("FREQ=DAILY"),
                30,
                hour,
                Flexibility.FIXED,
                LocalDate.of(2026, 5, 8),
                LocalDate.of(2026, 5, 12),
                "UTC");
        PlanFacts facts = new PlanFacts(status, PlanVisibility.PRIVATE, PlanType.CUSTOM, schedule, "", 0, tended);
        PlanWords words = PlanWords.titled("Mornings").over(PlanWords.BLANK);
        return new PlanView(PLAN, CLARA, new PlanState(facts, words, false, version), NOW, NOW, null);
    }
}
