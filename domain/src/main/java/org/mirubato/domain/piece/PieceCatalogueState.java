package org.mirubato.domain.piece;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;

/**
 * What a catalogue must remember in order to decide.
 *
 * @param pieces by id, the merged ones among them
 * @param changes how many events there were: the next one has this number
 */
public record PieceCatalogueState(Map<String, Known> pieces, long changes) {

    /** Before the first event. */
    public static final PieceCatalogueState NONE = new PieceCatalogueState(Map.of(), 0);

    /**
     * A piece.
     *
     * @param mergedInto the piece that it went into; null while it is one of its own
     * @param version the number of its last event
     */
    public record Known(
            PieceId id,
            PieceNames names,
            MatchKey key,
            @Nullable PieceId mergedInto,
            long version) {

        Known at(long newVersion, @Nullable PieceId into) {
            return new Known(id, names, key, into, newVersion);
        }
    }

    /** The state after {@code event}. */
    public PieceCatalogueState on(PieceEvent event) {
        Map<String, Known> next = new HashMap<>(pieces);
        next.put(event.pieceId().value(), after(event));
        return new PieceCatalogueState(Collections.unmodifiableMap(next), changes + 1);
    }

    private Known after(PieceEvent event) {
        if (event instanceof PieceAdded added) {
            return named(added.pieceId(), new PieceNames(added.title(), added.composer()));
        }
        if (event instanceof PieceRenamed renamed) {
            return named(renamed.pieceId(), new PieceNames(renamed.title(), renamed.composer()));
        }
        Known before = pieces.get(event.pieceId().value());
        if (before == null) {
            throw new IllegalStateException(event.pieceId() + " has not been added");
        }
        if (event instanceof PieceMerged merged) {
            return before.at(changes, merged.into());
        }
        if (event instanceof MergeUndone) {
            return before.at(changes, null);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }

    private Known named(PieceId id, PieceNames names) {
        return new Known(id, names, MatchKey.of(names), null, changes);
    }

    Optional<Known> find(PieceId id) {
        return Optional.ofNullable(pieces.get(id.value()));
    }

    /** The piece that this id means today; empty when it was never there. */
    public Optional<Known> meant(PieceId id) {
        Known piece = pieces.get(id.value());
        while (piece != null && piece.mergedInto() != null) {
            piece = pieces.get(piece.mergedInto().value());
        }
        return Optional.ofNullable(piece);
    }

    /** The piece that these names mean: one that is called so, else what one that was called so was merged into. */
    public Optional<Known> meant(MatchKey key) {
        Optional<Known> called = called(key);
        if (called.isPresent()) {
            return called;
        }
        return pieces.values().stream()
                .filter(piece -> piece.key().same(key))
                .map(Known::id)
                .sorted(Comparator.comparing(PieceId::value))
                .flatMap(id -> meant(id).stream())
                .findFirst();
    }

    /** The piece that is called so itself. */
    Optional<Known> called(MatchKey key) {
        return pieces.values().stream()
                .filter(piece -> piece.mergedInto() == null && piece.key().same(key))
                .min(Comparator.comparing(piece -> piece.id().value()));
    }
}
