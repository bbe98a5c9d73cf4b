package org.mirubato.command.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes entries in whole, as the reference's clients send them. Each is taken by itself: a bad one stops no other. */
@Component
@Profile("command")
class PushedEntries {

    private final EntryCommands commands;

    PushedEntries(EntryCommands commands) {
        this.commands = commands;
    }

    /**
     * What came of a push.
     *
     * @param taken entries that are now as they were sent, whether that changed anything or not
     */
    record Outcome(int taken, List<Map<String, String>> conflicts) {}

    /** @param key the client's own name for this push; null when it gives none */
    Outcome push(UserId user, List<JsonNode> items, @Nullable String key) {
        List<Map<String, String>> conflicts = new ArrayList<>();
        for (JsonNode item : items) {
            try {
                push(user, GivenFields.of(item), key);
            } catch (Refusal e) {
                conflicts.add(conflict(item, e.sentence()));
            }
        }
        return new Outcome(items.size() - conflicts.size(), List.copyOf(conflicts));
    }

    private void push(UserId user, GivenFields fields, @Nullable String key) {
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

    private void remove(UserId user, EntryId entry) {
        try {
            commands.send(new RemoveEntry(entry, user, null), null);
        } catch (AggregateNotFoundException e) {
            // it was written and removed before it ever came here
        }
    }

    private static Map<String, String> conflict(JsonNode item, String reason) {
        Map<String, String> conflict = new LinkedHashMap<>();
        conflict.put("entityId", item.path("id").asString(""));
        conflict.put("entityType", "logbook_entry");
        conflict.put("reason", reason);
        return conflict;
    }
}
