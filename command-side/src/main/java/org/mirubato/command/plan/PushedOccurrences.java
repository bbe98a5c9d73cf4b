package org.mirubato.command.plan;

import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes occurrences in whole, as the reference's clients send them; their plan may come later. */
@Component
@Profile("command")
class PushedOccurrences implements PushedKind {

    private final PlanGateway gateway;
    private final Clock clock;

    PushedOccurrences(PlanGateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "planOccurrences";
    }

    @Override
    public String kind() {
        return "plan_occurrence";
    }

    @Override
    public String count() {
        return "planOccurrencesProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        String word = fields.word("id");
        if (word == null) {
            throw Refusal.invalid("Give each occurrence an id.");
        }
        OccurrenceId id = new OccurrenceId(word);
        if (fields.word("deletedAt", "deleted_at") != null) {
            remove(user, id);
            return;
        }
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        GivenOccurrence given = new GivenOccurrence(fields);
        gateway.send(new PushOccurrence(id, user, clock.instant(), given.facts(), given.words()), user, wish);
    }

    private void remove(UserId user, OccurrenceId id) {
        try {
            gateway.send(new RemoveOccurrence(id, user, null), user, null);
        } catch (AggregateNotFoundException e) {
            // it was made and removed before it ever came here
        }
    }
}
