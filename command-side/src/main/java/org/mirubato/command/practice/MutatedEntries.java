package org.mirubato.command.practice;

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
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeKey;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes mutations of entries. */
@Component
@Profile("command")
class MutatedEntries implements MutatedKind<EntryView> {

    private static final FieldTable TABLE = new FieldTable(
            Map.ofEntries(
                    Map.entry("timestamp", FieldKind.VALUE),
                    Map.entry("timeZone", FieldKind.VALUE),
                    Map.entry("duration", FieldKind.COUNTER),
                    Map.entry("type", FieldKind.VALUE),
                    Map.entry("instrument", FieldKind.VALUE),
                    Map.entry("pieces", FieldKind.VALUE),
                    Map.entry("techniques", FieldKind.SET),
                    Map.entry("goalIds", FieldKind.SET),
                    Map.entry("notes", FieldKind.TEXT),
                    Map.entry("mood", FieldKind.VALUE),
                    Map.entry("tags", FieldKind.SET),
                    Map.entry("sessionId", FieldKind.VALUE),
                    Map.entry("metadata", FieldKind.MAP),
                    Map.entry("scoreId", FieldKind.VALUE),
                    Map.entry("scoreTitle", FieldKind.VALUE),
                    Map.entry("scoreComposer", FieldKind.VALUE),
                    Map.entry("autoTracked", FieldKind.VALUE)),
            Set.of("localDate"),
            true);

    @Override
    public SyncKind kind() {
        return SyncKind.LOGBOOK_ENTRY;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String aggregate(UserId user, String id) {
        return PracticeKey.of(user, new EntryId(id)).value();
    }

    @Override
    public @Nullable EntryView fold(@Nullable EntryView before, UserEvent event, Instant at, long version) {
        return EntryFold.fold(before, (LogbookEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(EntryView entry) {
        return WireFields.of(EntryDocument.of(entry, WireFields::value));
    }

    @Override
    public boolean isRemoved(EntryView entry) {
        return entry.removed();
    }

    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        GivenEntry given = GivenEntry.of(fields);
        return new LogEntry(new EntryId(id), user, given.facts(), given.words());
    }

    @Override
    public DomainCommand changed(UserId user, EntryView now, GivenFields changes, long version) {
        GivenEntry given = GivenEntry.of(changes);
        return new ChangeEntry(now.id(), user, given.facts(), given.words(), EntrySets.NONE, EntrySets.NONE, version);
    }

    @Override
    public DomainCommand removed(UserId user, EntryView now, long version) {
        return new RemoveEntry(now.id(), user, version);
    }

    @Override
    public DomainCommand restored(UserId user, EntryView now) {
        return new RestoreEntry(now.id(), user);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }
}
