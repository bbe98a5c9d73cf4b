package org.mirubato.processors.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.Clefs.Clef;

/**
 * What a staff says before its first note.
 *
 * @param signs the full-sized signs from the clef to the first note or rest, from left to right, without the clef
 * @param firstNote the first notehead or rest, if any
 */
record StaffStart(Staff staff, Clef clef, List<MusicGlyph> signs, Optional<MusicGlyph> firstNote) {

    /** The start of a staff; empty when it has no clef. */
    static Optional<StaffStart> of(Staff staff, PageContents page) {
        return Clefs.find(staff, page).map(clef -> of(staff, clef, page));
    }

    private static StaffStart of(Staff staff, Clef clef, PageContents page) {
        List<MusicGlyph> after = page.glyphs().stream()
                .filter(glyph -> glyph.x() > clef.glyph().x() && staff.carries(glyph) && staff.fullSize(glyph))
                .sorted(Comparator.comparingDouble(MusicGlyph::x))
                .toList();
        Optional<MusicGlyph> note = after.stream().filter(StaffStart::isNote).findFirst();
        double end = note.map(MusicGlyph::x).orElse(Double.MAX_VALUE);
        List<MusicGlyph> signs = after.stream()
                .filter(glyph -> glyph.x() < end && !isNote(glyph) && !Clefs.isClef(glyph))
                .toList();
        return new StaffStart(staff, clef, signs, note);
    }

    private static boolean isNote(MusicGlyph glyph) {
        return glyph.name().startsWith("notehead") || glyph.name().equals("rest");
    }

    static boolean isTime(MusicGlyph glyph) {
        return glyph.name().startsWith("timeSig");
    }
}
