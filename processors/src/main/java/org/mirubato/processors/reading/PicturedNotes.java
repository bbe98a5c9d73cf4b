package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.reading.picture.Accidentals;
import org.mirubato.processors.reading.picture.Accidentals.Accidental;
import org.mirubato.processors.reading.picture.BarLines;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.NoteHeads;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.picture.StraightStaff;

/**
 * The notes and bar lines of a pictured page, in the form that the rules for engraved pages read. All heads are black ones: how long
 * notes are is not told.
 *
 * @param glyphs the heads, one name for all, and the signs before them, in points
 * @param bars from the upper to the lower line of their staff, in points
 */
record PicturedNotes(List<MusicGlyph> glyphs, List<StraightLine> bars) {

    /** Staff spaces that the clef, each accidental of the key and the time signature take. */
    private static final double CLEF = 3.4;

    private static final double ACCIDENTAL = 1.1;
    private static final double TIME = 2.6;

    /** Staff spaces before the end of the lines from which on nothing is a note's head. */
    private static final double END = 1.1;

    /** Half spaces from the middle line up to the top one. */
    private static final int TOP_LINE = FoundStaff.LINES - 1;

    /** A music font's size in staff spaces, and from the middle of a head to its origin. */
    private static final double SIZE = 4;

    private static final double HALF_HEAD = 0.6;

    /** Staff spaces from a head's origin to that of the sign before it. */
    private static final double SIGN_BEFORE = 1.2;

    /** The sign of each clef, and the line on which it stands, from 1 at the bottom. */
    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("treble", new Sign("gClef", 2)),
            Map.entry("treble_8", new Sign("gClef8vb", 2)),
            Map.entry("treble^8", new Sign("gClef8va", 2)),
            Map.entry("french", new Sign("gClef", 1)),
            Map.entry("soprano", new Sign("cClef", 1)),
            Map.entry("mezzosoprano", new Sign("cClef", 2)),
            Map.entry("alto", new Sign("cClef", 3)),
            Map.entry("tenor", new Sign("cClef", 4)),
            Map.entry("baritone", new Sign("cClef", 5)),
            Map.entry("bass", new Sign("fClef", 4)),
            Map.entry("bass_8", new Sign("fClef8vb", 4)),
            Map.entry("percussion", new Sign("unpitchedPercussionClef1", 3)));

    private record Sign(String glyph, int line) {}

    /**
     * Looks at some of a page's staves.
     *
     * @param staves all of them in points
     * @param from the index of the first one to look at
     * @param timed so many staves from the top have a time signature
     * @param points points in a pixel
     * @param fifths of the key signature
     */
    static PicturedNotes of(PagePicture picture, List<Staff> staves, int from, int timed, double points, int fifths) {
        List<MusicGlyph> glyphs = new ArrayList<>();
        List<StraightLine> bars = new ArrayList<>();
        for (int i = from; i < staves.size(); i++) {
            FoundStaff found = picture.staves().get(i);
            Staff staff = staves.get(i);
            double space = found.space();
            double signs = CLEF + ACCIDENTAL * Math.abs(fifths) + (i < timed ? TIME : 0);
            double left = found.left() + signs * space;
            double right = found.right() - END * space;
            StraightStaff straight = StraightStaff.of(picture.upright(), found);
            List<NoteHead> heads = left < right ? NoteHeads.between(left, right, straight) : List.of();
            List<@Nullable Accidental> accidentals = Accidentals.before(heads, straight);
            for (int k = 0; k < heads.size(); k++) {
                double x = heads.get(k).x() * points - HALF_HEAD * staff.space();
                double y = staff.top() + (TOP_LINE - heads.get(k).step()) * staff.space() / 2;
                glyphs.add(new MusicGlyph("noteheadBlack", x, y, SIZE * staff.space(), 0));
                Optional.ofNullable(accidentals.get(k))
                        .map(PicturedNotes::name)
                        .map(name -> new MusicGlyph(name, x - SIGN_BEFORE * staff.space(), y, SIZE * staff.space(), 0))
                        .ifPresent(glyphs::add);
            }
            for (double x : BarLines.between(left, found.right() + space, straight, heads)) {
                bars.add(new StraightLine(x * points, staff.top(), x * points, staff.bottom()));
            }
        }
        return new PicturedNotes(List.copyOf(glyphs), List.copyOf(bars));
    }

    private static String name(Accidental accidental) {
        return switch (accidental) {
            case SHARP -> "accidentalSharp";
            case NATURAL -> "accidentalNatural";
            case FLAT -> "accidentalFlat";
        };
    }

    /**
     * The signs of clefs at the beginning of a system's staves. Who joins later stands above those who have begun, as singers above the
     * piano: the clefs of such staves are not known.
     *
     * @param clefs of the first system's staves, from top to bottom
     */
    static List<MusicGlyph> clefs(List<String> clefs, List<Staff> system) {
        List<MusicGlyph> signs = new ArrayList<>();
        int joined = system.size() - clefs.size();
        for (int i = 0; i < clefs.size() && joined >= 0; i++) {
            Sign sign = SIGNS.get(clefs.get(i));
            Staff staff = system.get(joined + i);
            if (sign != null) {
                double y = staff.bottom() - (sign.line - 1) * staff.space();
                signs.add(new MusicGlyph(sign.glyph, staff.left() + staff.space(), y, SIZE * staff.space(), 0));
            }
        }
        return signs;
    }
}
