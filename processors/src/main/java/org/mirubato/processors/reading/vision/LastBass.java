package org.mirubato.processors.reading.vision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirubato.domain.score.MusicalKey;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.NoteHeads;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;
import org.mirubato.processors.reading.picture.PagePicture;

/** Tells major from minor by the last note of the lowest staff: it is the tonic, or says nothing. Pure. */
final class LastBass {

    /** Staff spaces before the end of the lines in which the last note is looked for; closer to the end is the last bar line. */
    private static final double FURTHEST = 12.5;

    private static final double NEAREST = 1.1;

    /** Staff spaces from the left that clef and signatures take: their curves look like heads. */
    private static final double SIGNS = 5.5;

    /** Notes within so many staff spaces sound together. */
    private static final double CHORD = 1.5;

    /** Steps of the middle line's note in the treble clef above C. */
    private static final int MIDDLE_OF_TREBLE = 6;

    private LastBass() {}

    /**
     * The key of a piece with this signature that ends with this staff; empty when the last bass note is no tonic of it, or none is
     * seen.
     *
     * @param fifths of the signature
     * @param clef of the staff, one with pitch
     */
    static Optional<MusicalKey> key(int fifths, PagePicture page, FoundStaff staff, ClefSign clef) {
        int middle = MIDDLE_OF_TREBLE - clef.shift();
        return lowest(page, staff)
                .map(step -> Math.floorMod(middle + step, 7))
                .flatMap(tonic -> Stream.of(MusicalKey.of(fifths, false), MusicalKey.of(fifths, true))
                        .filter(key -> key.tonicStep() == tonic)
                        .findFirst());
    }

    /** The lowest note of the staff's last chord, in steps above its middle line. */
    private static Optional<Integer> lowest(PagePicture page, FoundStaff staff) {
        double space = staff.space(staff.right());
        double left = Math.max(staff.left() + SIGNS * space, staff.right() - FURTHEST * space);
        double right = staff.right() - NEAREST * space;
        if (left >= right) {
            return Optional.empty();
        }
        List<NoteHead> heads = NoteHeads.between(left, right, page.upright(), staff);
        return heads.stream()
                .filter(head -> head.x() > heads.get(heads.size() - 1).x() - CHORD * space)
                .map(NoteHead::step)
                .min(Integer::compare);
    }
}
