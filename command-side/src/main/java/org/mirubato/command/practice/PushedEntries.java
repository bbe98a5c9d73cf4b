package org.mirubato.command.practice;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes entries in whole, as the reference's clients send them. */
@Component
@Profile("command")
class PushedEntries implements PushedKind {

    /** Whom a look at an entry is about. */
    private static final UserId NOBODY = new UserId("user_nobody");

    private final EntryCommands commands;

    PushedEntries(EntryCommands commands) {
        this.commands = commands;
    }

    @Override
    public String list() {
        return "entries";
    }

    @Override
    public String kind() {
        return "logbook_entry";
    }

    @Override
    public String count() {
        return "entriesProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        String id = fields.word("id");
        if (id == null) {
            throw Refusal.invalid("Give each entry an id.");
        }
        EntryId entry = new EntryId(id);
        if (fields.word("deletedAt", "deleted_at") != null) {
            remove(user, entry);
            return;
        }
        GivenEntry given = GivenEntry.of(fields);
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        commands.send(new PushEntry(entry, user, given.facts(), given.words()), wish);
    }

    @Override
    public void check(GivenFields fields) {
        String id = fields.word("id");
        GivenEntry given = GivenEntry.of(fields);
        new LogEntry(new EntryId(id == null ? "" : id), NOBODY, given.facts(), given.words());
    }

    private void remove(UserId user, EntryId entry) {
        try {
            commands.send(new RemoveEntry(entry, user, null), null);
        } catch (AggregateNotFoundException e) {
            // it was written and removed before it ever came here
        }
    }
}
