package org.mirubato.query.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.JoinKeys;
import org.mirubato.domain.practice.LogbookQuery.FindMeantPieces;
import org.mirubato.domain.practice.MeantPieces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers what practised pieces mean in a catalogue. */
@Component
@Profile("query")
class PieceJoins {

    private final JoinTable table;

    PieceJoins(JoinTable table) {
        this.table = table;
    }

    @QueryHandler
    MeantPieces handle(FindMeantPieces query) {
        if (query.pieces().isEmpty()) {
            return new MeantPieces(List.of());
        }
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (EntryPiece piece : query.pieces()) {
            PieceId id = JoinKeys.of(piece).id();
            if (id != null) {
                ids.add(id.value());
            }
            keys.addAll(JoinDigest.all(piece));
        }
        JoinedCatalogue catalogue = table.part(query.viewer(), ids, keys);
        return new MeantPieces(query.pieces().stream()
                .map(piece -> catalogue.meant(piece).orElse(""))
                .toList());
    }
}
