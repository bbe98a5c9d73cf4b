package org.mirubato.query.practice;

import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.mirubato.domain.practice.DuplicatePage;
import org.mirubato.domain.practice.DuplicatePage.Pair;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery;
import org.mirubato.domain.practice.LogbookQuery.FindCurrentSession;
import org.mirubato.domain.practice.LogbookQuery.FindDuplicates;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.mirubato.domain.practice.LogbookQuery.FindMeantPieces;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.MeantPieces;
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

    LogbookController(QueryGateway queries, ViewJson json) {
        this.queries = queries;
        this.json = json;
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
        EntryPage page = queries.query(
                        new ListEntries(me(user), q, cursor, limit, facets), ResponseTypes.instanceOf(EntryPage.class))
                .join();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", page.catalogued() ? documents(me(user), page.entries()) : documents(page.entries()));
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
        Map<String, Object> data = documents(me(user), List.of(entry)).get(0);
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

    private List<Map<String, Object>> documents(List<EntryView> entries) {
        return entries.stream()
                .map(entry -> EntryDocument.of(entry, json::parsed))
                .toList();
    }

    private List<Map<String, Object>> documents(UserId viewer, List<EntryView> entries) {
        Map<EntryPiece, String> ids = meant(viewer, entries);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (EntryView entry : entries) {
            List<String> own = entry.pieces().stream()
                    .map(piece -> ids.getOrDefault(asNamed(piece), ""))
                    .toList();
            documents.add(EntryDocument.of(entry, json::parsed, own));
        }
        return documents;
    }

    /** What the pieces mean in the catalogue; a piece that many entries have is asked for once. */
    private Map<EntryPiece, String> meant(UserId viewer, List<EntryView> entries) {
        List<EntryPiece> pieces = entries.stream()
                .flatMap(entry -> entry.pieces().stream())
                .map(LogbookController::asNamed)
                .distinct()
                .toList();
        if (pieces.isEmpty()) {
            return Map.of();
        }
        MeantPieces meant = queries.query(
                        new FindMeantPieces(viewer, pieces), ResponseTypes.instanceOf(MeantPieces.class))
                .join();
        Map<EntryPiece, String> ids = new HashMap<>();
        Iterator<String> next = meant.ids().iterator();
        pieces.forEach(piece -> ids.put(piece, next.next()));
        return ids;
    }

    /** The piece without what was done with it. */
    private static EntryPiece asNamed(EntryPiece piece) {
        return new EntryPiece(piece.id(), piece.title(), piece.composer(), null, null, null);
    }

    private List<Map<String, Object>> pairs(UserId viewer, DuplicatePage page) {
        List<EntryView> entries = page.pairs().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .toList();
        Iterator<Map<String, Object>> documents = documents(viewer, entries).iterator();
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (Pair pair : page.pairs()) {
            pairs.add(Map.of("first", documents.next(), "second", documents.next(), "confidence", pair.confidence()));
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
