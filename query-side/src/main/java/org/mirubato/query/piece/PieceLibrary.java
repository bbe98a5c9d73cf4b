package org.mirubato.query.piece;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.piece.Likeness;
import org.mirubato.domain.piece.PieceQuery;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceQuery.ListMerged;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceQuery.SuggestPieces;
import org.mirubato.domain.piece.PieceQuery.Suggestion;
import org.mirubato.domain.piece.PieceQuery.Suggestions;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about pieces, each from the catalogue of who asks. */
@Component
@Profile("query")
class PieceLibrary {

    /** The likeliest first; of equal ones in the order of the titles, which the sort keeps. */
    private static final Comparator<Suggestion> LIKELIEST =
            Comparator.comparingDouble(Suggestion::confidence).reversed();

    private final CatalogueTable table;

    PieceLibrary(CatalogueTable table) {
        this.table = table;
    }

    @QueryHandler
    PiecePage handle(ListPieces query) {
        return table.list(query);
    }

    @QueryHandler
    Optional<PieceView> handle(FindPiece query) {
        return table.meant(query.viewer(), query.pieceId());
    }

    @QueryHandler
    PiecePage handle(ListMerged query) {
        return new PiecePage(table.mergedInto(query.viewer(), query.into()), null);
    }

    @QueryHandler
    Suggestions handle(SuggestPieces query) {
        Likeness likeness = new Likeness(query.names());
        List<Suggestion> worthTelling = table.all(query.viewer()).stream()
                .map(piece -> new Suggestion(piece, likeness.to(piece.names())))
                .filter(suggestion -> suggestion.confidence() >= Likeness.WORTH_TELLING)
                .sorted(LIKELIEST)
                .limit(PieceQuery.MOST_SUGGESTIONS)
                .toList();
        return new Suggestions(worthTelling);
    }
}
