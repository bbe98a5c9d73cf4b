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
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceChanged;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceExpired;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRescheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceState;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Occurrences of plans. What a schedule does with them is no wish of anybody's, and is not taken back. */
@Component
@Profile("query")
class OccurrenceHistory implements EntityHistory<OccurrenceView> {

    private static final String REMOVED = "removed";
    private static final OccurrenceState BLANK =
            new OccurrenceState(OccurrenceFacts.NONE, OccurrenceWords.NONE, false, null, 0);

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String kind() {
        return "plan_occurrence";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return OccurrenceEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(PlanKey.of(owner, new OccurrenceId(id)).value());
    }

    @Override
    public @Nullable OccurrenceView fold(@Nullable OccurrenceView before, UserEvent event, Instant at, long version) {
        return OccurrenceView.fold(before, (OccurrenceEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof OccurrenceRemoved || event instanceof OccurrenceRestored) {
            told.put(REMOVED, event instanceof OccurrenceRemoved);
            return told;
        }
        OccurrenceEvent of = (OccurrenceEvent) event;
        OccurrenceState said = BLANK.on(of);
        if (event instanceof OccurrenceScheduled) {
            told.put(REMOVED, false);
        }
        told.putAll(ToldFields.between(document(of, BLANK), document(of, said)));
        OccurrenceStatus status = said.facts().status();
        if (status != null) {
            told.put("status", status.word());
        }
        return told;
    }

    private Map<String, Object> document(OccurrenceEvent event, OccurrenceState state) {
        OccurrenceView view =
                new OccurrenceView(event.occurrenceId(), event.owner(), state, Instant.EPOCH, Instant.EPOCH);
        return PlanDocument.of(view, view.status(), json::readTree);
    }

    /** A removed one reads as it was when it was removed. */
    @Override
    public Map<String, Object> document(OccurrenceView occurrence) {
        Map<String, Object> doc = new LinkedHashMap<>(PlanDocument.of(occurrence, occurrence.status(), json::readTree));
        doc.put(REMOVED, occurrence.removed());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        if (event instanceof OccurrenceScheduled scheduled) {
            String key = scheduled.facts().recurrenceKey();
            return key == null || key.isEmpty();
        }
        if (event instanceof OccurrenceRescheduled moved) {
            return moved.byHand();
        }
        if (event instanceof OccurrenceChanged changed) {
            return changed.byHand();
        }
        return !(event instanceof OccurrenceExpired)
                && !(event instanceof OccurrenceRemoved removed && removed.bySchedule())
                && !(event instanceof OccurrenceRestored restored && restored.bySchedule());
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable OccurrenceView now, @Nullable OccurrenceView then) {
        if (now == null) {
            return List.of();
        }
        if (then == null || then.removed()) {
            return now.removed() ? List.of() : List.of(new RemoveOccurrence(now.id(), actor, now.version()));
        }
        List<DomainCommand> commands = new ArrayList<>();
        if (now.removed()) {
            commands.add(new RestoreOccurrence(now.id(), actor));
        }
        OccurrenceState was = then.state();
        boolean same = was.facts().equals(now.state().facts())
                && was.words().equals(now.state().words());
        if (!same) {
            commands.addAll(asItWas(actor, now, then));
        }
        return commands;
    }

    /** One that was checked in or skipped is opened first, unless that is what it was. */
    private static List<DomainCommand> asItWas(UserId actor, OccurrenceView now, OccurrenceView then) {
        OccurrenceFacts was = then.state().facts();
        boolean completed = then.status() == OccurrenceStatus.COMPLETED;
        boolean stays = now.status() == then.status()
                && (!completed || was.equals(now.state().facts()));
        OccurrenceFacts when = new OccurrenceFacts(
                null, was.start(), was.end(), was.zone(), null, stays ? null : OccurrenceStatus.SCHEDULED, null, null);
        Long expected = now.removed() ? null : now.version();
        List<DomainCommand> commands = new ArrayList<>();
        commands.add(new ChangeOccurrence(now.id(), actor, when, then.state().words(), expected));
        if (!stays && completed) {
            Instant at = was.checkedInAt() == null ? then.updatedAt() : was.checkedInAt();
            String entry = was.logEntryId() == null ? "" : was.logEntryId();
            commands.add(new CheckIn(now.id(), actor, at, entry, OccurrenceWords.NONE));
        } else if (!stays && then.status() == OccurrenceStatus.SKIPPED) {
            commands.add(new SkipOccurrence(now.id(), actor));
        }
        return commands;
    }
}
