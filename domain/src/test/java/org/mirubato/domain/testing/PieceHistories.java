package org.mirubato.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCatalogueState;
import org.mirubato.domain.piece.PieceCommand;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceDecider;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.testing.Histories.Recorded;

/** Random but possible pasts of two users' catalogues, in which both use the same ids. */
public final class PieceHistories {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PIECES = 6;

    private PieceHistories() {}

    /** What came of so many wishes, as a log from position 1 on without a gap. */
    public static List<Recorded> random(Random random, int wishes) {
        Map<UserId, PieceCatalogueState> states = new HashMap<>();
        List<Recorded> log = new ArrayList<>();
        for (int i = 0; i < wishes; i++) {
            UserId owner = new UserId("user_" + random.nextInt(2));
            PieceCatalogueState state = states.getOrDefault(owner, PieceCatalogueState.NONE);
            for (PieceEvent event : granted(state, wish(random, owner))) {
                long version = state.changes();
                state = state.on(event);
                log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), version, log.size() + 1));
            }
            states.put(owner, state);
        }
        return log;
    }

    private static List<PieceEvent> granted(PieceCatalogueState state, PieceCommand wish) {
        try {
            return PieceDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static PieceCommand wish(Random random, UserId owner) {
        String title = "Étude No. " + random.nextInt(20);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new AddPiece(owner, piece(random), new PieceNames(title, "Composer " + random.nextInt(3)));
            case 2 -> new RenamePiece(owner, piece(random), title, random.nextBoolean() ? null : "", null);
            case 3 -> new UndoMerge(owner, piece(random));
            default -> new MergePieces(owner, piece(random), piece(random));
        };
    }

    private static PieceId piece(Random random) {
        return new PieceId("piece_" + random.nextInt(PIECES));
    }
}
