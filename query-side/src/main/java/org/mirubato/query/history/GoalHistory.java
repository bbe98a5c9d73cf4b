package org.mirubato.query.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.goal.GoalChange;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalDocument;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalChanged;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalRestored;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalKey;
import org.mirubato.domain.goal.GoalState;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.ExtraField;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Goals. A goal that was not set yet is one that is removed; entries that were linked stay linked. */
@Component
@Profile("query")
class GoalHistory implements EntityHistory<GoalView> {

    private static final String REMOVED = "removed";
    private static final String STATUS = "status";
    private static final String VALUE = "currentValue";

    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    /** @param clock gives commands the time that they carry */
    GoalHistory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return GoalEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(GoalKey.of(owner, new GoalId(id)).value());
    }

    @Override
    public @Nullable GoalView fold(@Nullable GoalView before, UserEvent event, Instant at, long version) {
        return GoalView.fold(before, (GoalEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof GoalSet set) {
            told.put(REMOVED, false);
            told.put(STATUS, GoalStatus.ACTIVE.word());
            told.put(VALUE, 0.0);
            told.putAll(fields(set, set.facts(), set.words()));
        } else if (event instanceof GoalChanged changed) {
            told.putAll(fields(changed, changed.facts(), changed.words()));
        } else if (event instanceof GoalProgressed progressed) {
            told.put(VALUE, progressed.value());
        } else if (event instanceof GoalStatusChanged changed) {
            told.put(STATUS, changed.to().word());
        } else if (event instanceof EntryLinked linked) {
            told.put("linkedEntry", linked.entryId().value());
        } else if (event instanceof GoalRemoved || event instanceof GoalRestored) {
            told.put(REMOVED, event instanceof GoalRemoved);
        }
        return told;
    }

    private Map<String, @Nullable Object> fields(
            GoalEvent event, @Nullable GoalFacts facts, @Nullable GoalWords words) {
        GoalFacts is = facts == null ? GoalFacts.NONE : facts;
        GoalWords says = words == null ? GoalWords.NONE : words;
        GoalState state = new GoalState(is, says, GoalState.NONE.progress(), List.of(), false, 0);
        GoalView view = new GoalView(event.goalId(), event.owner(), state, List.of(), Instant.EPOCH, Instant.EPOCH);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(GoalDocument.of(view, json::readTree));
        fields.keySet().retainAll(said(is, says));
        if (facts == null && words == null) {
            fields.put("words", ERASED);
        }
        return fields;
    }

    private static Set<String> said(GoalFacts facts, GoalWords words) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("type", facts.type());
        values.put("targetValue", facts.target());
        values.put("targetDate", facts.targetDate());
        values.put("title", words.title());
        values.put("description", words.description());
        values.put("scoreId", words.scoreId());
        values.put("measures", words.measures());
        values.put("practicePlan", words.plan());
        values.put("milestones", words.milestones());
        List<ExtraField> extra = words.extra();
        if (extra != null) {
            extra.forEach(field -> values.put(field.name(), field));
        }
        values.values().removeIf(value -> value == null);
        return new HashSet<>(values.keySet());
    }

    /** A removed goal reads as it was when it was removed. */
    @Override
    public Map<String, Object> document(GoalView goal) {
        Map<String, Object> doc = new LinkedHashMap<>(GoalDocument.of(goal, json::readTree));
        doc.put(REMOVED, goal.removed());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return !(event instanceof EntryLinked) && !(event instanceof GoalStatusChanged changed && changed.automatic());
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable GoalView now, @Nullable GoalView then) {
        if (now == null) {
            return List.of();
        }
        if (then == null || then.removed()) {
            return now.removed() ? List.of() : List.of(new RemoveGoal(now.id(), actor, now.version()));
        }
        List<DomainCommand> commands = new ArrayList<>();
        if (now.removed()) {
            commands.add(new RestoreGoal(now.id(), actor));
        }
        GoalState was = then.state();
        GoalChange change = new GoalChange(
                was.facts(),
                was.words(),
                was.progress().status(),
                was.progress().value());
        if (!change.equals(new GoalChange(
                now.state().facts(),
                now.state().words(),
                now.state().progress().status(),
                now.state().progress().value()))) {
            Long expected = now.removed() ? null : now.version();
            commands.add(new ChangeGoal(now.id(), actor, change, clock.instant(), expected));
        }
        return commands;
    }
}
