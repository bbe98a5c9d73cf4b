package org.mirubato.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.Flexibility;
import org.mirubato.domain.plan.OccurrenceCommand;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;
import org.mirubato.domain.plan.OccurrenceDecider;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceState;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanState;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanType;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.ScheduleKind;

class MadeOccurrencesTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final PlanId PLAN = new PlanId("plan_1");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final Map<String, OccurrenceView> there = new TreeMap<>();
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private PlanView plan = plan(PlanStatus.ACTIVE, 0);

    /** What happens elsewhere before the next occurrence is placed. */
    private Runnable meanwhile = () -> {};

    @Test
    void a_plan_that_another_device_lays_aside_while_its_occurrences_are_made_is_left_with_none() {
        MadeOccurrences made = made();
        meanwhile = () -> plan = plan(PlanStatus.ARCHIVED, 1);

        made.makeAll(plan);

        assertThat(open()).isEmpty();
    }

    @Test
    void a_plan_that_nobody_else_changes_has_its_occurrences() {
        made().makeAll(plan);

        assertThat(open()).hasSize(1);
    }

    @Test
    void what_its_owner_has_had_back_from_a_plan_that_is_over_stays_when_the_change_is_sent_again() {
        MadeOccurrences made = made();
        made.makeAll(plan);
        plan = plan(PlanStatus.ARCHIVED, 1);
        made.makeAgain(plan);
        decided(new RestoreOccurrence(there.values().iterator().next().id(), CLARA));

        made.makeAgain(plan);

        assertThat(open()).hasSize(1);
    }

    @Test
    void a_plan_that_is_sent_again_has_the_days_that_are_over_too() {
        plan = plan(PlanStatus.ACTIVE, 0, LocalDate.of(2026, 4, 20));

        made().makeAgain(plan);

        assertThat(open()).hasSize(1);
    }

    @QueryHandler
    Optional<PlanView> find(FindPlan query) {
        return Optional.of(plan);
    }

    @QueryHandler
    OccurrenceList list(ListOccurrences query) {
        return new OccurrenceList(open());
    }

    private List<OccurrenceView> open() {
        return there.values().stream().filter(each -> !each.removed()).toList();
    }

    private MadeOccurrences made() {
        commands.subscribe(PlaceOccurrence.class.getName(), message -> {
            meanwhile.run();
            return decided((OccurrenceCommand) message.getPayload());
        });
        commands.subscribe(
                WithdrawOccurrence.class.getName(), message -> decided((OccurrenceCommand) message.getPayload()));
        new AnnotationQueryHandlerAdapter<>(this).subscribe(queries);
        PlanGateway gateway = new PlanGateway(
                DefaultCommandGateway.builder().commandBus(commands).build(),
                DefaultQueryGateway.builder().queryBus(queries).build());
        return new MadeOccurrences(
                gateway, (rule, start, from, last, most) -> List.of(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private boolean decided(OccurrenceCommand command) {
        OccurrenceId id = command.occurrenceId();
        OccurrenceView before = there.get(id.value());
        OccurrenceState state = before == null ? OccurrenceState.NONE : before.state();
        List<OccurrenceEvent> events = OccurrenceDecider.decide(state, command);
        for (OccurrenceEvent event : events) {
            OccurrenceView known = there.get(id.value());
            long version = known == null ? 0 : known.version() + 1;
            OccurrenceView now = OccurrenceView.fold(known, event, NOW, version);
            if (now != null) {
                there.put(id.value(), now);
            }
        }
        return !events.isEmpty();
    }

    private static PlanView plan(PlanStatus status, long version) {
        return plan(status, version, LocalDate.of(2026, 5, 11));
    }

    private static PlanView plan(PlanStatus status, long version, LocalDate day) {
        PlanSchedule schedule =
                new PlanSchedule(ScheduleKind.SINGLE, null, 20, null, Flexibility.FIXED, day, null, "UTC");
        PlanFacts facts = new PlanFacts(status, PlanVisibility.PRIVATE, PlanType.CUSTOM, schedule, "", 0, true);
        PlanWords words = PlanWords.titled("Sonatina").over(PlanWords.BLANK);
        return new PlanView(PLAN, CLARA, new PlanState(facts, words, false, version), NOW, NOW, null);
    }
}
