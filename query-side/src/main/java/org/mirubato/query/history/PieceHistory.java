package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCatalogueId;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceDocument;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceFold;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pieces. Those of one user are recorded together, so that only some events of the catalogue are about one piece. */
@Component
@Profile("query")
class PieceHistory implements EntityHistory<PieceView> {

    private static final String MERGED_INTO = "mergedInto";

    @Override
    public String kind() {
        return "piece";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return PieceEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return new Trail(PieceCatalogueId.of(owner).value(), "pieceId", new PieceId(id).value());
    }

    @Override
    public @Nullable PieceView fold(@Nullable PieceView before, UserEvent event, Instant at, long version) {
        return PieceFold.fold(before, (PieceEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof PieceAdded added) {
            told.put("title", added.title());
            told.put("composer", added.composer());
            told.put(MERGED_INTO, null);
        } else if (event instanceof PieceRenamed renamed) {
            told.put("title", renamed.title());
            told.put("composer", renamed.composer());
        } else if (event instanceof PieceMerged merged) {
            told.put(MERGED_INTO, merged.into().value());
        } else if (event instanceof MergeUndone) {
            told.put(MERGED_INTO, null);
        }
        return told;
    }

    @Override
    public Map<String, Object> document(PieceView piece) {
        Map<String, Object> doc = new LinkedHashMap<>(PieceDocument.of(piece));
        PieceId into = piece.mergedInto();
        if (into != null) {
            doc.put(MERGED_INTO, into.value());
        }
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return true;
    }

    /** A merged piece is had back before it is renamed: its id means the other one until then. */
    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable PieceView now, @Nullable PieceView then) {
        if (now == null) {
            return List.of();
        }
        if (then == null) {
            throw Refusal.conflict("A piece that was added stays in the catalogue: merge it with another one instead.");
        }
        List<DomainCommand> commands = new ArrayList<>();
        PieceId into = then.mergedInto();
        boolean mergedElsewhere = now.mergedInto() != null && !now.mergedInto().equals(into);
        if (mergedElsewhere) {
            commands.add(new UndoMerge(actor, now.id()));
        }
        boolean there = mergedElsewhere || now.mergedInto() == null;
        if (there && !now.names().equals(then.names())) {
            String composer = then.names().composer();
            commands.add(
                    new RenamePiece(actor, now.id(), then.names().title(), composer == null ? "" : composer, null));
        }
        if (into != null && !into.equals(now.mergedInto())) {
            commands.add(new MergePieces(actor, into, now.id()));
        }
        return commands;
    }
}
