package org.mirubato.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.MutatedKind;
import org.mirubato.command.sync.WireFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes mutations of occurrences: moved, changed, skipped, opened again, or practised. */
@Component
@Profile("command")
class MutatedOccurrences implements MutatedKind<OccurrenceView> {

    private static final FieldTable TABLE = new FieldTable(
            Map.ofEntries(
                    Map.entry("scheduledStart", FieldKind.VALUE),
                    Map.entry("scheduledEnd", FieldKind.VALUE),
                    Map.entry("timeZone", FieldKind.VALUE),
                    Map.entry("status", FieldKind.VALUE),
                    Map.entry("logEntryId", FieldKind.VALUE),
                    Map.entry("checkIn", FieldKind.VALUE),
                    Map.entry("notes", FieldKind.TEXT),
                    Map.entry("metrics", FieldKind.MAP),
                    Map.entry("segments", FieldKind.VALUE),
                    Map.entry("targets", FieldKind.MAP),
                    Map.entry("reflectionPrompts", FieldKind.SET)),
            Set.of("planId", "recurrenceKey", "localDate", "planTitle", "planStatus"),
            true);

    private final Clock clock;

    MutatedOccurrences(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.PLAN_OCCURRENCE;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String aggregate(UserId user, String id) {
        return PlanKey.of(user, new OccurrenceId(id)).value();
    }

    @Override
    public @Nullable OccurrenceView fold(@Nullable OccurrenceView before, UserEvent event, Instant at, long version) {
        return OccurrenceView.fold(before, (OccurrenceEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(OccurrenceView occurrence) {
        return WireFields.of(PlanDocument.of(occurrence, occurrence.status(), WireFields::value));
    }

    @Override
    public boolean isRemoved(OccurrenceView occurrence) {
        return occurrence.removed();
    }

    /** Its plan may come later. */
    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        GivenOccurrence given = new GivenOccurrence(fields);
        return new PushOccurrence(new OccurrenceId(id), user, clock.instant(), given.facts(), given.words(), NEW);
    }

    @Override
    public DomainCommand changed(UserId user, OccurrenceView now, GivenFields changes, long version) {
        GivenOccurrence given = new GivenOccurrence(changes);
        OccurrenceFacts facts = given.facts();
        OccurrenceStatus status = facts.status() == null ? now.status() : facts.status();
        boolean practised = facts.logEntryId() != null || facts.checkedInAt() != null || facts.status() != null;
        if (practised && (status == OccurrenceStatus.COMPLETED || status == OccurrenceStatus.EXPIRED)) {
            OccurrenceFacts whole = OccurrenceFacts.status(status).over(facts);
            return new PushOccurrence(now.id(), user, clock.instant(), whole, given.words(), version);
        }
        return new ChangeOccurrence(now.id(), user, facts, given.words(), version);
    }

    @Override
    public DomainCommand removed(UserId user, OccurrenceView now, long version) {
        return new RemoveOccurrence(now.id(), user, version);
    }

    @Override
    public DomainCommand restored(UserId user, OccurrenceView now) {
        return new RestoreOccurrence(now.id(), user);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }
}
