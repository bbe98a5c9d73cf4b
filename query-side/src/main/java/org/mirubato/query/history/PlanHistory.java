package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanCommand.RestorePlan;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanEvent.PlanRestored;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanState;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlanWords;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans. One that was not made yet is one that is removed. Fields of other programs that were not there then stay. */
@Component
@Profile("query")
class PlanHistory implements EntityHistory<PlanView> {

    private static final String REMOVED = "removed";

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String kind() {
        return "practice_plan";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return PlanEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(PlanKey.of(owner, new PlanId(id)).value());
    }

    @Override
    public @Nullable PlanView fold(@Nullable PlanView before, UserEvent event, Instant at, long version) {
        return PlanView.fold(before, (PlanEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof PlanRemoved || event instanceof PlanRestored) {
            told.put(REMOVED, event instanceof PlanRemoved);
            return told;
        }
        PlanEvent of = (PlanEvent) event;
        if (event instanceof PlanCreated created) {
            told.put(REMOVED, false);
            told.putAll(said(of, created.facts(), created.words()));
        } else if (event instanceof PlanAdopted adopted) {
            told.put(REMOVED, false);
            told.putAll(said(of, adopted.facts(), adopted.words()));
        } else if (event instanceof PlanChanged changed) {
            told.putAll(said(of, changed.facts(), changed.words()));
        } else {
            PlanStatus end = event instanceof PlanCompleted ? PlanStatus.COMPLETED : PlanStatus.ARCHIVED;
            told.put("status", end.word());
        }
        return told;
    }

    private Map<String, @Nullable Object> said(PlanEvent event, @Nullable PlanFacts facts, @Nullable PlanWords words) {
        Map<String, Object> doc =
                document(event, facts == null ? PlanFacts.NONE : facts, words == null ? PlanWords.NONE : words);
        Map<String, @Nullable Object> told = ToldFields.between(document(event, PlanFacts.NONE, PlanWords.NONE), doc);
        if (facts != null && facts.status() != null) {
            told.put("status", facts.status().word());
        }
        if (words != null && words.description() != null) {
            told.put("description", doc.get("description"));
        }
        return told;
    }

    private Map<String, Object> document(PlanEvent event, PlanFacts facts, PlanWords words) {
        PlanState state = new PlanState(facts, words, false, 0);
        PlanView view = new PlanView(event.planId(), event.owner(), state, Instant.EPOCH, Instant.EPOCH, null);
        return PlanDocument.of(view, json::readTree);
    }

    /** A removed plan reads as it was when it was removed. */
    @Override
    public Map<String, Object> document(PlanView plan) {
        Map<String, Object> doc = new LinkedHashMap<>(PlanDocument.of(plan, json::readTree));
        doc.put(REMOVED, plan.removed());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return true;
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable PlanView now, @Nullable PlanView then) {
        if (now == null) {
            return List.of();
        }
        if (then == null || then.removed()) {
            return now.removed() ? List.of() : List.of(new RemovePlan(now.id(), actor, now.version()));
        }
        List<DomainCommand> commands = new ArrayList<>();
        if (now.removed()) {
            commands.add(new RestorePlan(now.id(), actor));
        }
        PlanState was = then.state();
        boolean same = was.facts().equals(now.state().facts())
                && was.words().equals(now.state().words());
        if (!same) {
            Long expected = now.removed() ? null : now.version();
            commands.add(new ChangePlan(now.id(), actor, was.facts(), was.words(), expected));
        }
        return commands;
    }
}
