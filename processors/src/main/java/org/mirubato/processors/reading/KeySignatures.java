package org.mirubato.processors.reading;

import java.util.List;
import org.mirubato.processors.pdf.MusicGlyph;

/** Reads a staff's key signature: sharps or flats after the clef, in the order of the circle of fifths. */
final class KeySignatures {

    /** Steps above C of F C G D A E B; flats come in the opposite order. */
    private static final int[] SHARPS = {3, 0, 4, 1, 5, 2, 6};

    private KeySignatures() {}

    /**
     * A key signature as one staff shows it.
     *
     * @param fifths flats negative
     * @param regular whether each sign stands on the note that the circle of fifths asks for
     * @param box where it stands
     */
    record KeySignature(int fifths, boolean regular, Box box) {}

    static KeySignature read(StaffStart start) {
        List<MusicGlyph> accidentals = accidentals(start);
        Staff staff = start.staff();
        double clefEnd = start.clef().glyph().x() + 2.8 * staff.space();
        if (accidentals.isEmpty()) {
            return new KeySignature(0, true, staff.box(start.clef().glyph().x(), clefEnd + staff.space()));
        }
        String kind = accidentals.get(0).name();
        boolean sharps = kind.equals("accidentalSharp");
        List<MusicGlyph> same = accidentals.stream()
                .takeWhile(accidental -> accidental.name().equals(kind))
                .toList();
        int regular = regularPrefix(same, start, sharps);
        // an unusual order (old prints, theoretical keys) still counts, but less surely
        int count = regular > 0 ? regular : Math.min(7, same.size());
        Box box = staff.box(same.get(0).x(), same.get(same.size() - 1).x() + 1.2 * staff.space());
        return new KeySignature(sharps ? count : -count, regular == same.size(), box);
    }

    /** The sharps and flats between clef and time signature that belong to no note. */
    private static List<MusicGlyph> accidentals(StaffStart start) {
        return start.signs().stream()
                .takeWhile(sign -> !StaffStart.isTime(sign))
                .filter(sign ->
                        sign.name().equals("accidentalSharp") || sign.name().equals("accidentalFlat"))
                .filter(sign -> !belongsToNote(sign, start))
                .toList();
    }

    /** An accidental stands close before its note, at the same height. */
    private static boolean belongsToNote(MusicGlyph sign, StaffStart start) {
        double space = start.staff().space();
        return start.firstNote()
                .filter(note -> note.name().startsWith("notehead"))
                .filter(note -> note.x() - sign.x() < 2 * space && Math.abs(note.y() - sign.y()) < space / 4)
                .isPresent();
    }

    private static int regularPrefix(List<MusicGlyph> accidentals, StaffStart start, boolean sharps) {
        int matching = 0;
        for (MusicGlyph accidental : accidentals) {
            int step = Math.floorMod(
                    start.clef().bottomStep() + (int) Math.round(start.staff().steps(accidental.y())), 7);
            if (matching == 7 || step != SHARPS[sharps ? matching : 6 - matching]) {
                break;
            }
            matching++;
        }
        return matching;
    }
}
