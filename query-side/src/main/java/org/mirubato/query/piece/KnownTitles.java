package org.mirubato.query.piece;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.piece.KnownPiece;
import org.mirubato.domain.piece.KnownPieces;
import org.mirubato.query.piece.OwnNames.Names;

/** The titles that everybody may be offered, by what a piece is known as. */
final class KnownTitles {

    private static final Map<String, KnownPiece> BY_KEY = byKey();

    private KnownTitles() {}

    /** What a user has written, then the known ones in which each of the words begins a word and that are not written yet. */
    static List<Names> behind(Collection<Names> written, List<String> words) {
        Map<String, Names> all = new LinkedHashMap<>();
        written.forEach(names -> all.put(names.key(), names));
        BY_KEY.forEach((key, piece) -> {
            Names names = names(piece);
            if (OwnNames.begins(names.folded(), words)) {
                all.putIfAbsent(key, names);
            }
        });
        return new ArrayList<>(all.values());
    }

    /** What is known of the piece of these names; empty for nothing. */
    static Optional<KnownPiece> of(Names names) {
        return Optional.ofNullable(BY_KEY.get(names.key()));
    }

    private static Map<String, KnownPiece> byKey() {
        Map<String, KnownPiece> pieces = new LinkedHashMap<>();
        KnownPieces.all().forEach(piece -> pieces.put(names(piece).key(), piece));
        return pieces;
    }

    private static Names names(KnownPiece piece) {
        return new Names(piece.names().title(), piece.names().composer());
    }
}
