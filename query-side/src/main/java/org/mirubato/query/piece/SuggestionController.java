package org.mirubato.query.piece;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.Composers;
import org.mirubato.domain.piece.Likeness;
import org.mirubato.domain.piece.PieceDocument;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.SuggestPieces;
import org.mirubato.domain.piece.PieceQuery.Suggestion;
import org.mirubato.domain.piece.PieceQuery.Suggestions;
import org.mirubato.domain.piece.ReferenceId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which of a user's pieces, and which composer, somebody may mean who is still typing. */
@RestController
@Profile("query")
class SuggestionController {

    private static final int MOST_COMPOSERS = 50;
    private static final int LONGEST_SEARCH = 200;

    private final PieceLookup lookup;

    SuggestionController(PieceLookup lookup) {
        this.lookup = lookup;
    }

    /** By title and composer, or by an id: one of ours, or one that the reference made of the two. */
    @GetMapping("/api/v2/pieces/suggest")
    ResponseEntity<Map<String, Object>> suggest(
            Principal principal,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String composer,
            @RequestParam(defaultValue = "") String id) {
        List<Suggestion> suggestions;
        Optional<PieceNames> names =
                id.isEmpty() ? Optional.of(new PieceNames(title, composer)) : ReferenceId.names(id);
        if (names.isPresent()) {
            SuggestPieces asked = new SuggestPieces(PieceLookup.viewer(principal), names.get());
            suggestions = lookup.ask(asked, ResponseTypes.instanceOf(Suggestions.class))
                    .items();
        } else {
            suggestions = byStableId(principal, id);
        }
        List<Map<String, Object>> items =
                suggestions.stream().map(SuggestionController::document).toList();
        return PieceQueryController.answered(null, Map.of("items", items));
    }

    @GetMapping("/api/v2/composers")
    ResponseEntity<Map<String, Object>> composers(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") int limit) {
        if (limit < 1 || limit > MOST_COMPOSERS) {
            throw Refusal.invalid("Give a limit of 1 to " + MOST_COMPOSERS + ".");
        }
        if (q.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("Search for at most " + LONGEST_SEARCH + " characters.");
        }
        return PieceQueryController.answered(null, Map.of("items", Composers.search(q, limit)));
    }

    /** Scores have ids of that form too, and no piece has one of theirs. */
    private List<Suggestion> byStableId(Principal principal, String id) {
        return id.startsWith("score_")
                ? List.of()
                : lookup.find(principal, new PieceId(id)).stream()
                        .map(piece -> new Suggestion(piece, 1))
                        .toList();
    }

    private static Map<String, Object> document(Suggestion suggestion) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("piece", PieceDocument.of(suggestion.piece()));
        doc.put("confidence", suggestion.confidence());
        doc.put("level", Likeness.Level.of(suggestion.confidence()).name().toLowerCase(Locale.ROOT));
        return doc;
    }
}
