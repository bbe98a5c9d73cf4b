package org.mirubato.command.practice;

import static java.util.Objects.requireNonNull;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes many entries in one way. Each is changed by itself: what can't be done with one stops no other. */
@RestController
@Profile("command")
class BulkController {

    /** Entries of one request. */
    static final int MOST = 500;

    private final EntryCommands commands;
    private final FoundEntries entries;

    BulkController(EntryCommands commands, FoundEntries entries) {
        this.commands = commands;
        this.entries = entries;
    }

    /** The entries are named, or found by a search. */
    @PostMapping("/api/v2/entries/bulk")
    Map<String, Object> change(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenFields given = GivenFields.of(body);
        JsonNode set = given.value("set");
        GivenEntry fields = set == null ? null : GivenEntry.of(GivenFields.of(set));
        EntrySets add = GivenEntry.sets(given.value("add"));
        EntrySets remove = GivenEntry.sets(given.value("remove"));
        UserId me = new UserId(user.getName());
        List<Map<String, Object>> results = new ArrayList<>();
        for (String id : ids(given, me)) {
            results.add(result(
                    id,
                    () -> commands.send(
                            new ChangeEntry(
                                    new EntryId(id),
                                    me,
                                    fields == null ? EntryFacts.NONE : fields.facts(),
                                    fields == null ? EntryWords.NONE : fields.words(),
                                    add,
                                    remove,
                                    null),
                            key)));
        }
        return Map.of("success", true, "data", Map.of("results", results, "total", results.size()));
    }

    private List<String> ids(GivenFields given, UserId me) {
        List<String> ids = given.texts("ids");
        String search = given.text("q");
        if ((ids == null) == (search == null)) {
            throw Refusal.invalid("Name the entries by ids, or find them by q.");
        }
        List<String> all = ids == null ? found(requireNonNull(search), me) : ids;
        if (all.size() > MOST) {
            throw Refusal.invalid("Change at most " + MOST + " entries at once: search for fewer.");
        }
        return all.stream().distinct().toList();
    }

    private List<String> found(String search, UserId me) {
        return entries.by(me, search, MOST).stream()
                .map(entry -> entry.id().value())
                .toList();
    }

    private static Map<String, Object> result(String id, BooleanSupplier change) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", id);
        try {
            result.put("status", change.getAsBoolean() ? "changed" : "unchanged");
        } catch (Refusal e) {
            result.put("status", "refused");
            result.put("reason", e.sentence());
        } catch (AggregateNotFoundException e) {
            result.put("status", "refused");
            result.put("reason", "There is no such entry.");
        }
        return result;
    }
}
