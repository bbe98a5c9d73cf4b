package org.mirubato.processors.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.ListPlansToTend;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanQuery.PlanSummary;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlannedDays;
import org.mirubato.domain.plan.Recurrences;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the occurrences that have come within reach of a plan's schedule since they were made last. What is there is left alone, and
 * one plan that fails stops no other.
 */
public final class PlanTending {

    private static final int PAGE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(PlanTending.class);

    private final QueryGateway queries;
    private final OutsideCommands commands;
    private final PlannedDays days;
    private final InstantSource clock;

    public PlanTending(QueryGateway queries, OutsideCommands commands, Recurrences recurrences, InstantSource clock) {
        this.queries = queries;
        this.commands = commands;
        this.days = new PlannedDays(recurrences);
        this.clock = clock;
    }

    /** Goes through the plans of all users. */
    public void run() {
        @Nullable String cursor = null;
        do {
            PlanPage page = queries.query(new ListPlansToTend(cursor, PAGE), ResponseTypes.instanceOf(PlanPage.class))
                    .join();
            page.plans().stream().map(PlanSummary::plan).forEach(this::tendSafely);
            cursor = page.next();
        } while (cursor != null);
    }

    private void tendSafely(PlanView plan) {
        try {
            tend(plan);
        } catch (Refusal e) {
            LOG.info("The plan {} gets no more occurrences: {}", plan.id(), e.sentence());
        } catch (RuntimeException e) {
            LOG.warn("The plan {} gets its occurrences tomorrow", plan.id(), e);
        }
    }

    private void tend(PlanView plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.schedule().zoneId());
        Set<OccurrenceId> there =
                occurrences(plan, today).stream().map(OccurrenceView::id).collect(Collectors.toSet());
        days
                .ahead(
                        plan.owner(),
                        plan.id(),
                        plan.schedule(),
                        plan.state().words().toPractise(),
                        today)
                .stream()
                .filter(place -> !there.contains(place.occurrenceId()))
                .forEach(place -> commands.send(commandId(place), place));
    }

    /**
     * Has a plan have what it asks for, should whoever changed it not have come to it. The read models must have seen all that is in the
     * log.
     *
     * @param cause names the change
     */
    void amend(UserId owner, PlanId id, String cause) {
        queries.query(new FindPlan(owner, id), ResponseTypes.optionalInstanceOf(PlanView.class))
                .join()
                .ifPresent(plan -> {
                    try {
                        days.amends(plan, occurrences(plan, null), clock.instant())
                                .forEach(command -> commands.send("amend:" + cause + ":" + command.key(), command));
                    } catch (Refusal e) {
                        LOG.info("The plan {} gets no more occurrences: {}", id, e.sentence());
                    }
                });
    }

    private List<OccurrenceView> occurrences(PlanView plan, @Nullable LocalDate from) {
        return queries.query(
                        new ListOccurrences(plan.owner(), plan.id(), from, null),
                        ResponseTypes.instanceOf(OccurrenceList.class))
                .join()
                .occurrences();
    }

    private static String commandId(PlaceOccurrence place) {
        return "place:" + place.key() + ":" + place.facts().start();
    }
}
