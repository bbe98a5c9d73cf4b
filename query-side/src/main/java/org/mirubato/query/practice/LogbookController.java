package org.mirubato.query.practice;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.DuplicatePage;
import org.mirubato.domain.practice.DuplicatePage.Pair;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery;
import org.mirubato.domain.practice.LogbookQuery.FindCurrentSession;
import org.mirubato.domain.practice.LogbookQuery.FindDuplicates;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.mirubato.domain.practice.LogbookQuery.ListDocuments;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.domain.practice.search.SearchParser;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's logbook over HTTP. */
@RestController
@Profile("query")
class LogbookController {

    private final QueryGateway queries;
    private final ViewJson json;
    private final EntryDocuments documents;

    LogbookController(QueryGateway queries, ViewJson json, EntryDocuments documents) {
        this.queries = queries;
        this.json = json;
        this.documents = documents;
    }

    @GetMapping("/api/v2/entries")
    ResponseEntity<Map<String, Object>> list(
            Principal user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean facets) {
        if (limit < 1 || limit > LogbookQuery.MOST_PER_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + LogbookQuery.MOST_PER_PAGE + ".");
        }
        // refused here, before it goes to another node
        SearchParser.parse(q);
        ListDocuments query = new ListDocuments(new ListEntries(me(user), q, cursor, limit), facets);
        DocumentPage page = queries.query(query, ResponseTypes.instanceOf(DocumentPage.class))
                .join();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", documents.of(me(user), page));
        data.put("nextCursor", page.next());
        if (facets) {
            data.put("facets", page.facets());
        }
        return answer().body(body(data));
    }

    @GetMapping("/api/v2/entries/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        Optional<EntryView> found = queries.query(
                        new FindEntry(me(user), new EntryId(id)), ResponseTypes.optionalInstanceOf(EntryView.class))
                .join();
        EntryView entry = found.orElseThrow(() -> Refusal.notFound("There is no such entry in your logbook."));
        Map<String, Object> data = documents.of(me(user), List.of(entry)).get(0);
        return answer().eTag("\"" + entry.version() + "\"").body(body(data));
    }

    @GetMapping("/api/v2/entries/duplicates")
    ResponseEntity<Map<String, Object>> duplicates(Principal user) {
        DuplicatePage page = queries.query(new FindDuplicates(me(user)), ResponseTypes.instanceOf(DuplicatePage.class))
                .join();
        Map<String, Object> data = Map.of("items", pairs(me(user), page));
        return answer().body(body(data));
    }

    @GetMapping("/api/v2/sessions/current")
    ResponseEntity<Map<String, Object>> session(Principal user) {
        Optional<PracticeSessionView> found = queries.query(
                        new FindCurrentSession(me(user)), ResponseTypes.optionalInstanceOf(PracticeSessionView.class))
                .join();
        PracticeSessionView session = found.orElseThrow(() -> Refusal.notFound("You have no session that runs."));
        Map<String, Object> data = session.document(json::parsed);
        return answer().eTag("\"" + session.version() + "\"").body(body(data));
    }

    private List<Map<String, Object>> pairs(UserId viewer, DuplicatePage page) {
        List<EntryView> entries = page.pairs().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .toList();
        Iterator<Map<String, Object>> each = documents.of(viewer, entries).iterator();
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (Pair pair : page.pairs()) {
            pairs.add(Map.of("first", each.next(), "second", each.next(), "confidence", pair.confidence()));
        }
        return pairs;
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    }

    private static Map<String, Object> body(Map<String, Object> data) {
        return Map.of("success", true, "data", data);
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
