package org.mirubato.query.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.JoinKeys;

/** Keys as the tables hold them: short, of one length, and telling nobody what a piece is called. */
final class JoinDigest {

    private JoinDigest() {}

    static String of(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String of(PieceId id) {
        return of("id " + id);
    }

    static @Nullable String swapped(MatchKey key) {
        String swapped = key.swapped();
        return swapped == null ? null : of(swapped);
    }

    /** Everything that the piece may be found by, in no particular order. */
    static List<String> all(EntryPiece piece) {
        JoinKeys keys = JoinKeys.of(piece);
        List<String> digests = new ArrayList<>();
        PieceId id = keys.id();
        if (id != null) {
            digests.add(of(id));
        }
        for (MatchKey key : keys.keys()) {
            digests.add(of(key.own()));
            String swapped = swapped(key);
            if (swapped != null) {
                digests.add(swapped);
            }
        }
        return digests;
    }
}
