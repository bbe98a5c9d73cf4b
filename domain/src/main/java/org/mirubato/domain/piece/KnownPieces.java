package org.mirubato.domain.piece;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pieces that everybody may be offered, from easy to hard. */
public final class KnownPieces {

    private static final List<KnownPiece> ALL = read();

    private KnownPieces() {}

    /** All of them, each once. */
    public static List<KnownPiece> all() {
        return ALL;
    }

    /** A bundle reads the table without any input or output of ours. */
    private static List<KnownPiece> read() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.mirubato.domain.piece.pieces", Locale.ROOT);
        return bundle.keySet().stream()
                .sorted()
                .map(key -> piece(bundle.getString(key).split(" \\| ")))
                .toList();
    }

    private static KnownPiece piece(String[] parts) {
        return new KnownPiece(new PieceNames(parts[0], parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }
}
