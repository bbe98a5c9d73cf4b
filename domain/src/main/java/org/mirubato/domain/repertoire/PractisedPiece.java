package org.mirubato.domain.repertoire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;

/**
 * What an entry says about one of its pieces.
 *
 * @param marks by which the piece is known; see {@link PieceMarks}
 * @param minutes its share of the entry's time
 */
public record PractisedPiece(Set<String> marks, int minutes) {

    /**
     * The pieces of an entry that can be known, in their order. What the entry as a whole is linked to is the piece with a mark in
     * common, or the only piece; else it is one more, with the time that the others leave. A removed entry has none.
     */
    public static List<PractisedPiece> of(EntryView entry) {
        if (entry.removed()) {
            return List.of();
        }
        List<EntryPiece> pieces = entry.pieces();
        List<Integer> shares = EntryPiece.shares(entry.minutes(), pieces);
        Set<String> link = PieceMarks.ofLink(entry);
        List<PractisedPiece> practised = new ArrayList<>();
        int left = entry.minutes();
        boolean placed = link.isEmpty();
        for (EntryPiece piece : pieces) {
            Set<String> marks = new LinkedHashSet<>(PieceMarks.of(piece));
            if (pieces.size() == 1 || !Collections.disjoint(marks, link)) {
                marks.addAll(link);
                placed = true;
            }
            int share = shares.get(practised.size());
            left -= share;
            practised.add(new PractisedPiece(marks, share));
        }
        if (!placed) {
            practised.add(new PractisedPiece(link, left));
        }
        return List.copyOf(practised);
    }
}
