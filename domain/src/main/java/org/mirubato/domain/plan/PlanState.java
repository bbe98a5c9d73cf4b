package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;

/**
 * What a plan must remember in order to decide.
 *
 * @param facts every field has a value
 * @param version the number of its last event; -1 before the first
 */
public record PlanState(PlanFacts facts, PlanWords words, boolean removed, long version) {

    /** Before the first event. */
    public static final PlanState NONE = new PlanState(PlanFacts.BLANK, PlanWords.BLANK, false, -1);

    /** Whether the plan was ever made. */
    boolean exists() {
        return version >= 0;
    }

    /** The state after {@code event}. */
    public PlanState on(PlanEvent event) {
        if (event instanceof PlanCreated created) {
            return with(created.facts(), created.words());
        }
        if (event instanceof PlanAdopted adopted) {
            return with(adopted.facts(), adopted.words());
        }
        if (event instanceof PlanChanged changed) {
            return with(changed.facts(), changed.words());
        }
        if (event instanceof PlanCompleted) {
            return with(PlanFacts.status(PlanStatus.COMPLETED), null);
        }
        if (event instanceof PlanArchived) {
            return with(PlanFacts.status(PlanStatus.ARCHIVED), null);
        }
        return new PlanState(facts, words, event instanceof PlanRemoved, version + 1);
    }

    private PlanState with(@Nullable PlanFacts newFacts, @Nullable PlanWords newWords) {
        return new PlanState(
                newFacts == null ? facts : newFacts.over(facts),
                newWords == null ? words : newWords.over(words),
                removed,
                version + 1);
    }
}
