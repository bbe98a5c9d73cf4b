package org.mirubato.query.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.JoinKeys;

/** Pieces of one catalogue, and what entries mean by them: the same that the catalogue itself would say. */
final class JoinedCatalogue {

    private final Map<String, JoinedPiece> byId = new HashMap<>();
    private final List<JoinedPiece> pieces;

    /** @param pieces all, or at least those that may be asked for and those that they were merged into */
    JoinedCatalogue(Collection<JoinedPiece> pieces) {
        this.pieces =
                pieces.stream().sorted(Comparator.comparing(JoinedPiece::id)).toList();
        this.pieces.forEach(piece -> byId.put(piece.id(), piece));
    }

    /** The piece that is meant; empty when the catalogue does not know it. */
    Optional<String> meant(EntryPiece practised) {
        JoinKeys keys = JoinKeys.of(practised);
        PieceId id = keys.id();
        return Stream.concat(
                        id == null ? Stream.empty() : meant(id.value()).stream(),
                        keys.keys().stream().flatMap(key -> meant(key).stream()))
                .findFirst();
    }

    /**
     * By what the entries are known that mean one of some pieces, whatever these were called before they were merged.
     *
     * @param wanted a piece that is not merged
     */
    Set<String> keysOf(Predicate<JoinedPiece> wanted) {
        Set<String> keys = new HashSet<>();
        for (JoinedPiece piece : pieces) {
            if (meant(piece.id()).map(byId::get).filter(wanted).isPresent()) {
                keys.add(JoinDigest.of(new PieceId(piece.id())));
                keys.add(piece.own());
                keys.addAll(swapped(piece));
            }
        }
        pieces.stream()
                .filter(piece -> piece.mergedInto() == null && !wanted.test(piece))
                .forEach(other -> keys.remove(other.own()));
        return keys;
    }

    /** The keys of the pieces that this id leads to. */
    Set<String> keysOf(String id) {
        Optional<String> survivor = meant(id);
        return survivor.isEmpty() ? Set.of() : keysOf(piece -> piece.id().equals(survivor.get()));
    }

    private Optional<String> meant(String id) {
        @Nullable JoinedPiece piece = byId.get(id);
        while (piece != null && piece.mergedInto() != null) {
            piece = byId.get(piece.mergedInto());
        }
        return Optional.ofNullable(piece).map(JoinedPiece::id);
    }

    private Optional<String> meant(MatchKey key) {
        String own = JoinDigest.of(key.own());
        String swapped = JoinDigest.swapped(key);
        List<JoinedPiece> called =
                pieces.stream().filter(piece -> piece.isCalled(own, swapped)).toList();
        return called.stream()
                .filter(piece -> piece.mergedInto() == null)
                .map(JoinedPiece::id)
                .findFirst()
                .or(() -> called.stream()
                        .flatMap(piece -> meant(piece.id()).stream())
                        .findFirst());
    }

    private static Set<String> swapped(JoinedPiece piece) {
        String swapped = piece.swapped();
        return swapped == null ? Set.of() : Set.of(swapped);
    }
}
