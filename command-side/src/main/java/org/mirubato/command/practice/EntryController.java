package org.mirubato.command.practice;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.http.IfMatch;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what a user does with single entries; answers with the entry as it is then. */
@RestController
@Profile("command")
class EntryController {

    private final EntryCommands commands;
    private final Supplier<String> ids;
    private final Clock clock;

    EntryController(EntryCommands commands, @Qualifier("ids") Supplier<String> ids, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    /** The entry that this one is no duplicate of. */
    record Other(String other) {}

    /** An entry without a time is of now; one without an id gets one, the same for the same key. */
    @PostMapping("/api/v2/entries")
    ResponseEntity<Map<String, Object>> log(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenEntry given = GivenEntry.of(GivenFields.of(body), clock.instant());
        UserId me = me(user);
        EntryId id = given.id() == null ? newId(me, key) : given.id();
        boolean isNew = commands.send(new LogEntry(id, me, given.facts(), given.words()), key);
        return commands.answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, me, id);
    }

    @PatchMapping("/api/v2/entries/{id}")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenEntry given = GivenEntry.of(GivenFields.of(body));
        EntryId entry = new EntryId(id);
        commands.send(
                new ChangeEntry(
                        entry,
                        me(user),
                        given.facts(),
                        given.words(),
                        EntrySets.NONE,
                        EntrySets.NONE,
                        IfMatch.version(ifMatch)),
                key);
        return commands.answer(HttpStatus.OK, me(user), entry);
    }

    @DeleteMapping("/api/v2/entries/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        commands.send(new RemoveEntry(new EntryId(id), me(user), IfMatch.version(ifMatch)), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/entries/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(@PathVariable String id, Principal user) {
        EntryId entry = new EntryId(id);
        commands.send(new RestoreEntry(entry, me(user)), null);
        return commands.answer(HttpStatus.OK, me(user), entry);
    }

    @PostMapping("/api/v2/entries/{id}/not-duplicate")
    ResponseEntity<Map<String, Object>> dismiss(@PathVariable String id, @RequestBody Other body, Principal user) {
        EntryId entry = new EntryId(id);
        commands.send(new DismissDuplicate(entry, me(user), new EntryId(body.other())), null);
        return commands.answer(HttpStatus.OK, me(user), entry);
    }

    private EntryId newId(UserId user, @Nullable String key) {
        return key == null ? new EntryId("entry_" + ids.get()) : commands.idOf(user, key);
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
