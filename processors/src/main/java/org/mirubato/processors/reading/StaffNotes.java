package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.Clefs.Clef;

/**
 * The notes of one staff, from left to right; ornaments and cues, which are smaller, are left out.
 *
 * @param notes each with its pitch; empty for tablature and drums
 */
record StaffNotes(Staff staff, List<Note> notes) {

    /** Spaces outside the staff where ledger lines still reach. */
    private static final double LEDGERS = 6;

    /** Spaces before a note where its accidental stands; chords spread theirs. */
    private static final double ACCIDENTAL = 2.6;

    /** Spaces within which noteheads belong to one chord, seconds included. */
    private static final double CHORD = 1.5;

    /**
     * A note.
     *
     * @param step steps above the lowest C, 28 for the middle one
     * @param accidental the name of the sign before it; null for none
     */
    record Note(double x, double y, int step, @Nullable String accidental) {}

    /** The notes of all staves of a page; each belongs to the nearest staff. */
    static List<StaffNotes> of(List<Staff> staves, PageContents page) {
        List<List<Note>> notes = new ArrayList<>();
        List<List<Clef>> clefs = new ArrayList<>();
        for (Staff staff : staves) {
            notes.add(new ArrayList<>());
            clefs.add(Clefs.all(staff, page));
        }
        List<MusicGlyph> accidentals = page.glyphs().stream()
                .filter(glyph -> glyph.name().startsWith("accidental"))
                .toList();
        for (MusicGlyph head : page.glyphs()) {
            int nearest = head.name().startsWith("notehead") ? nearest(staves, head) : -1;
            if (nearest >= 0) {
                Staff staff = staves.get(nearest);
                clefAt(clefs.get(nearest), head)
                        .map(clef -> note(head, staff, clef, accidentals))
                        .ifPresent(notes.get(nearest)::add);
            }
        }
        List<StaffNotes> result = new ArrayList<>();
        for (int i = 0; i < staves.size(); i++) {
            notes.get(i).sort(Comparator.comparingDouble(Note::x));
            result.add(new StaffNotes(staves.get(i), List.copyOf(notes.get(i))));
        }
        return result;
    }

    private static int nearest(List<Staff> staves, MusicGlyph head) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < staves.size(); i++) {
            Staff staff = staves.get(i);
            double outside = Math.max(staff.top() - head.y(), head.y() - staff.bottom()) / staff.space();
            boolean beside = head.x() < staff.left() || head.x() > staff.right();
            if (!beside && staff.fullSize(head) && outside < LEDGERS && outside < least) {
                nearest = i;
                least = outside;
            }
        }
        return nearest;
    }

    private static Optional<Clef> clefAt(List<Clef> clefs, MusicGlyph head) {
        return clefs.stream()
                .filter(clef -> clef.glyph().x() < head.x())
                .reduce((first, second) -> second)
                .filter(Clef::pitched);
    }

    private static Note note(MusicGlyph head, Staff staff, Clef clef, List<MusicGlyph> accidentals) {
        int step = clef.bottomNote() + (int) Math.round(staff.steps(head.y()));
        String accidental = accidentals.stream()
                .filter(sign -> sign.x() < head.x() && head.x() - sign.x() < ACCIDENTAL * staff.space())
                .filter(sign -> Math.abs(sign.y() - head.y()) < staff.space() / 4)
                .max(Comparator.comparingDouble(MusicGlyph::x))
                .map(MusicGlyph::name)
                .orElse(null);
        return new Note(head.x(), head.y(), step, accidental);
    }

    /** The notes that stand one above the other, from left to right. */
    List<List<Note>> chords() {
        List<List<Note>> chords = new ArrayList<>();
        for (Note note : notes) {
            List<Note> last = chords.isEmpty() ? List.of() : chords.get(chords.size() - 1);
            if (last.isEmpty() || note.x() - last.get(0).x() > CHORD * staff.space()) {
                chords.add(new ArrayList<>(List.of(note)));
            } else {
                last.add(note);
            }
        }
        return chords;
    }
}
