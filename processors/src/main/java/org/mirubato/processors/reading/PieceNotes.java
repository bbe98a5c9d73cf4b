package org.mirubato.processors.reading;

import java.util.List;
import java.util.stream.Stream;
import org.mirubato.processors.reading.StaffNotes.Note;

/**
 * What is seen of the notes of a piece.
 *
 * @param first those of the first page with music
 * @param last those of the last page, or of its last system; the same list when the piece has one page only
 */
record PieceNotes(List<StaffNotes> first, List<StaffNotes> last) {

    /** Those of engraved pages. */
    static PieceNotes of(List<UprightPage> pages, UprightPage page, List<Staff> staves) {
        List<StaffNotes> first = StaffNotes.of(staves, page.contents());
        UprightPage last = pages.get(pages.size() - 1);
        return new PieceNotes(
                first, last == page ? first : StaffNotes.of(StaffFinder.find(last.contents()), last.contents()));
    }

    /** Each note once. */
    Stream<Note> all() {
        return Stream.concat(first.stream(), first == last ? Stream.of() : last.stream())
                .flatMap(staff -> staff.notes().stream());
    }
}
