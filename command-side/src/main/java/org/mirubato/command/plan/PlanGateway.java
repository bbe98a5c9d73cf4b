package org.mirubato.command.plan;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.FindOccurrence;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.FindTemplate;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends what is asked of plans, and finds what is there. */
@Component
@Profile("command")
class PlanGateway {

    private final CommandGateway commands;
    private final QueryGateway queries;

    PlanGateway(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Sends a command and waits until it is granted.
     *
     * @param wish what tells this wish from others, the same for each repetition; null when the client gives it no name
     * @return whether it changed anything; true for a wish that was granted before under this name
     */
    boolean send(DomainCommand command, UserId actor, @Nullable String wish) {
        if (wish == null) {
            return !Boolean.FALSE.equals(commands.sendAndWait(command));
        }
        String name = command.getClass().getSimpleName() + "\n" + wish;
        return sendAs(command, IdempotencyKey.idOf(actor, name).toString());
    }

    /** The same under a command id that others may use as well. */
    boolean sendAs(DomainCommand command, String commandId) {
        return !Boolean.FALSE.equals(commands.sendAndWait(CommandIds.named(command, commandId)));
    }

    /** @throws Refusal (not found) when it is not there */
    PlanView plan(UserId user, PlanId id) {
        return find(new FindPlan(user, id), PlanView.class)
                .orElseThrow(() -> Refusal.notFound("You have no such plan."));
    }

    Optional<PlanView> findPlan(UserId user, PlanId id) {
        return find(new FindPlan(user, id), PlanView.class);
    }

    /** @throws Refusal (not found) when it is not there */
    OccurrenceView occurrence(UserId user, OccurrenceId id) {
        return find(new FindOccurrence(user, id), OccurrenceView.class)
                .orElseThrow(() -> Refusal.notFound("You have no such occurrence."));
    }

    /** @throws Refusal (not found) when there is none that this user may adopt */
    TemplateView template(UserId user, TemplateId id) {
        return find(new FindTemplate(user, id), TemplateView.class)
                .orElseThrow(() -> Refusal.notFound("There is no such template for you."));
    }

    /** The occurrences of a plan, earliest first. */
    List<OccurrenceView> occurrences(UserId user, PlanId plan) {
        return queries.query(
                        new ListOccurrences(user, plan, null, null), ResponseTypes.instanceOf(OccurrenceList.class))
                .join()
                .occurrences();
    }

    private <T> Optional<T> find(Object query, Class<T> type) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(type)).join();
    }
}
