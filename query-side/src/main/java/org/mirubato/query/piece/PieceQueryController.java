package org.mirubato.query.piece;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceDocument;
import org.mirubato.domain.piece.PieceQuery.ListMerged;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's pieces over HTTP. */
@RestController
@Profile("query")
class PieceQueryController {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_SEARCH = 200;

    private final PieceLookup lookup;

    PieceQueryController(PieceLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping("/api/v2/pieces")
    ResponseEntity<Map<String, Object>> list(
            Principal principal,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + LARGEST_PAGE + ".");
        }
        if (q.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("Search for at most " + LONGEST_SEARCH + " characters.");
        }
        ListPieces asked = new ListPieces(PieceLookup.viewer(principal), q, limit, Cursors.of(cursor));
        return page(lookup.ask(asked, ResponseTypes.instanceOf(PiecePage.class)));
    }

    /** A merged id answers with the piece that it means now. */
    @GetMapping("/api/v2/pieces/{id}")
    ResponseEntity<Map<String, Object>> one(Principal principal, @PathVariable String id) {
        PieceView piece = lookup.own(principal, id);
        return answered("\"" + piece.version() + "\"", PieceDocument.of(piece));
    }

    /** What was merged into a piece, for who wants to have it back. */
    @GetMapping("/api/v2/pieces/{id}/merged")
    ResponseEntity<Map<String, Object>> merged(Principal principal, @PathVariable String id) {
        PieceView piece = lookup.own(principal, id);
        ListMerged asked = new ListMerged(PieceLookup.viewer(principal), piece.id());
        return page(lookup.ask(asked, ResponseTypes.instanceOf(PiecePage.class)));
    }

    private static ResponseEntity<Map<String, Object>> page(PiecePage page) {
        List<Map<String, Object>> items =
                page.items().stream().map(PieceDocument::of).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", items);
        String next = Cursors.text(page.next());
        if (next != null) {
            data.put("nextCursor", next);
        }
        return answered(null, data);
    }

    static ResponseEntity<Map<String, Object>> answered(@Nullable String tag, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("data", data);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
        return (tag == null ? answer : answer.eTag(tag)).body(body);
    }
}
