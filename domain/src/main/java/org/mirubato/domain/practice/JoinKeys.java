package org.mirubato.domain.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.ReferenceId;

/**
 * By what a practised piece is found in its owner's catalogue: by its id where that is one of ours, else by the first of these
 * keys that the catalogue knows.
 *
 * @param id the id of a piece, which may be unknown or mean another one by now; null when the entry gives none
 * @param keys the names in an id that is made of names, then title and composer; those that can be no names are left out
 */
public record JoinKeys(@Nullable PieceId id, List<MatchKey> keys) {

    public JoinKeys {
        keys = List.copyOf(keys);
    }

    public static JoinKeys of(EntryPiece piece) {
        List<MatchKey> keys = new ArrayList<>();
        inId(piece).map(MatchKey::of).ifPresent(keys::add);
        written(piece, piece.composer())
                .map(MatchKey::of)
                .filter(key -> !keys.contains(key))
                .ifPresent(keys::add);
        return new JoinKeys(id(piece), keys);
    }

    /**
     * What the piece would be called in the catalogue: as it is written, with the composer that its id names where the entry
     * says none. Empty when it can be no name.
     */
    public static Optional<PieceNames> names(EntryPiece piece) {
        String composer =
                piece.composer() == null ? inId(piece).map(PieceNames::composer).orElse(null) : piece.composer();
        return written(piece, composer);
    }

    private static Optional<PieceNames> written(EntryPiece piece, @Nullable String composer) {
        return names(() -> Optional.of(new PieceNames(piece.title(), composer)));
    }

    private static Optional<PieceNames> inId(EntryPiece piece) {
        PieceRef id = piece.id();
        return id == null ? Optional.empty() : names(() -> ReferenceId.names(id.value()));
    }

    private static @Nullable PieceId id(EntryPiece piece) {
        PieceRef id = piece.id();
        try {
            return id == null ? null : new PieceId(id.value());
        } catch (Refusal noIdOfOurs) {
            return null;
        }
    }

    /** What an entry may carry for a name need not be one. */
    private static Optional<PieceNames> names(Supplier<Optional<PieceNames>> names) {
        try {
            return names.get();
        } catch (Refusal noNames) {
            return Optional.empty();
        }
    }
}
