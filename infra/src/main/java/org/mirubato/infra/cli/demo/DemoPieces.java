package org.mirubato.infra.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a piano student plays over the years, from easy to hard: the pieces that the server offers to everybody. */
final class DemoPieces {

    static final List<DemoPiece> ALL = read();

    private DemoPieces() {}

    private static List<DemoPiece> read() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.mirubato.domain.piece.pieces", Locale.ROOT);
        return bundle.keySet().stream()
                .sorted()
                .map(key -> piece(bundle.getString(key).split(" \\| ")))
                .toList();
    }

    /** Ten grades are five of difficulty. */
    private static DemoPiece piece(String[] parts) {
        int difficulty = (Integer.parseInt(parts[2]) + 1) / 2;
        return new DemoPiece(
                parts[0], parts[1], difficulty, Integer.parseInt(parts[4]), Integer.parseInt(parts[5].strip()));
    }
}
