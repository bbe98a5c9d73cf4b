package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.Composers;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryView;

/** What one entry adds to the sums of its day; pure. */
public final class Contribution {

    /** Between the title of a piece and its composer, which may be missing, where both are one value. */
    public static final String LINE = "\n";

    private Contribution() {}

    /**
     * A sum that an entry adds to.
     *
     * @param value empty for the whole
     */
    public record Cell(LocalDate day, Dimension dimension, String value) {}

    /** Of what is added, or taken away when negative. */
    public record Amount(int minutes, int sessions) {

        /** This and more. */
        public Amount plus(Amount more) {
            return new Amount(minutes + more.minutes, sessions + more.sessions);
        }

        /** The same taken away. */
        public Amount negated() {
            return new Amount(-minutes, -sessions);
        }
    }

    /** Nothing for an entry that was removed, was never written down, or is not about playing. */
    public static Map<Cell, Amount> of(@Nullable EntryView entry) {
        Map<Cell, Amount> cells = new LinkedHashMap<>();
        if (entry == null || entry.removed() || entry.type() == EntryType.STATUS_CHANGE) {
            return cells;
        }
        LocalDate day = entry.when().day();
        add(cells, new Cell(day, Dimension.ALL, ""), entry.minutes());
        add(cells, new Cell(day, Dimension.TYPE, entry.type().word()), entry.minutes());
        add(cells, new Cell(day, Dimension.INSTRUMENT, entry.instrument()), entry.minutes());
        if (!entry.mood().isEmpty()) {
            add(cells, new Cell(day, Dimension.MOOD, entry.mood()), entry.minutes());
        }
        addTechniques(cells, entry);
        addPieces(cells, entry);
        return cells;
    }

    /** Techniques of one entry share its time evenly. */
    private static void addTechniques(Map<Cell, Amount> cells, EntryView entry) {
        List<EntryPiece> even = entry.techniques().stream()
                .map(word -> new EntryPiece(null, word, null, null, null, null))
                .toList();
        List<Integer> shares = EntryPiece.shares(entry.minutes(), even);
        for (int i = 0; i < even.size(); i++) {
            add(
                    cells,
                    new Cell(
                            entry.when().day(), Dimension.TECHNIQUE, even.get(i).title()),
                    shares.get(i));
        }
    }

    private static void addPieces(Map<Cell, Amount> cells, EntryView entry) {
        List<EntryPiece> pieces = pieces(entry);
        List<Integer> shares = EntryPiece.shares(entry.minutes(), pieces);
        Map<Cell, Amount> sums = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            EntryPiece piece = pieces.get(i);
            LocalDate day = entry.when().day();
            String composer = piece.composer() == null ? "" : piece.composer();
            once(sums, new Cell(day, Dimension.PIECE, piece.title() + LINE + composer), shares.get(i));
            if (!composer.isEmpty()) {
                String name = Composers.canonical(composer).orElse(composer);
                once(sums, new Cell(day, Dimension.COMPOSER, name), shares.get(i));
            }
        }
        cells.putAll(sums);
    }

    /** The pieces of the entry; else the score that it is linked to. */
    private static List<EntryPiece> pieces(EntryView entry) {
        List<EntryPiece> pieces = new ArrayList<>(entry.pieces());
        if (pieces.isEmpty() && !entry.scoreTitle().isEmpty()) {
            String composer = entry.scoreComposer().isEmpty() ? null : entry.scoreComposer();
            pieces.add(new EntryPiece(null, entry.scoreTitle(), composer, null, null, null));
        }
        return pieces;
    }

    private static void add(Map<Cell, Amount> cells, Cell cell, int minutes) {
        cells.merge(cell, new Amount(minutes, 1), Amount::plus);
    }

    /** What an entry names twice is practised in one session nevertheless. */
    private static void once(Map<Cell, Amount> cells, Cell cell, int minutes) {
        cells.merge(cell, new Amount(minutes, 1), (one, more) -> new Amount(one.minutes() + minutes, 1));
    }
}
