package org.mirubato.processors.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.TextRun;

/** Reads a staff's clef: the sign, the line it stands on, and an octave figure above or below. */
final class Clefs {

    private static final String[] C_CLEFS = {"soprano", "mezzosoprano", "alto", "tenor", "baritone"};

    private static final int STEPS = 7;

    /** The notes that the clefs stand on: middle C, the F below and the G above. */
    private static final int C = 28;

    private static final int F = 24;
    private static final int G = 32;

    private Clefs() {}

    /**
     * A clef on its staff.
     *
     * @param name in one word, such as "treble_8"
     * @param bottomNote the lower line's note as steps above the lowest C: 28 is the middle one's
     */
    record Clef(String name, MusicGlyph glyph, int bottomNote) {

        /** The lower line's note as steps above C, 0 to 6; the key signature is counted from it. */
        int bottomStep() {
            return Math.floorMod(bottomNote, STEPS);
        }

        boolean pitched() {
            return !name.equals("percussion") && !name.equals("tab");
        }
    }

    static boolean isClef(MusicGlyph glyph) {
        return glyph.name().contains("Clef");
    }

    /** How many spaces below the top line a clef usually stands. */
    static double usualLineFromTop(String name) {
        return name.startsWith("g") ? 3 : name.startsWith("f") ? 1 : 2;
    }

    /** The staff's first clef; empty when none stands near its beginning. */
    static Optional<Clef> find(Staff staff, PageContents page) {
        return page.glyphs().stream()
                .filter(Clefs::isClef)
                .filter(glyph -> staff.carries(glyph) && glyph.x() < staff.left() + 8 * staff.space())
                .min(Comparator.comparingDouble(MusicGlyph::x))
                .map(glyph -> clef(glyph, staff, page.texts()));
    }

    /** All clefs of the staff, from left to right; each is valid up to the next. */
    static List<Clef> all(Staff staff, PageContents page) {
        return page.glyphs().stream()
                .filter(glyph -> isClef(glyph) && staff.carries(glyph) && glyph.x() < staff.right())
                .sorted(Comparator.comparingDouble(MusicGlyph::x))
                .map(glyph -> clef(glyph, staff, page.texts()))
                .toList();
    }

    private static Clef clef(MusicGlyph glyph, Staff staff, List<TextRun> texts) {
        int line = (int) Math.round(staff.steps(glyph.y()) / 2) + 1;
        String octave = octave(glyph, staff, texts);
        char letter = glyph.name().charAt(0);
        return switch (letter) {
            case 'g' -> new Clef((line == 1 ? "french" : "treble") + octave, glyph, bottomNote(G, line, octave));
            case 'f' -> new Clef(fName(line) + octave, glyph, bottomNote(F, line, octave));
            case 'c' ->
                new Clef(C_CLEFS[Math.max(0, Math.min(4, line - 1))] + octave, glyph, bottomNote(C, line, octave));
            case 'u' -> new Clef("percussion", glyph, 0);
            default -> new Clef("tab", glyph, 0);
        };
    }

    private static int bottomNote(int note, int line, String octave) {
        int octaves = octave.contains("15") ? 2 : octave.isEmpty() ? 0 : 1;
        return note - 2 * (line - 1) + (octave.startsWith("_") ? -octaves : octaves) * STEPS;
    }

    private static String fName(int line) {
        return line == 3 ? "baritone" : line == 5 ? "subbass" : "bass";
    }

    private static String octave(MusicGlyph glyph, Staff staff, List<TextRun> texts) {
        String name = glyph.name();
        if (name.contains("8vb") || name.contains("15mb")) {
            return name.contains("15") ? "_15" : "_8";
        }
        if (name.contains("8va") || name.contains("15ma")) {
            return name.contains("15") ? "^15" : "^8";
        }
        return texts.stream()
                .filter(run -> run.text().strip().matches("\\(?(8|15)\\)?"))
                .filter(run -> run.x() > glyph.x() - staff.space() && run.x() < glyph.x() + 3 * staff.space())
                .map(run -> octaveFigure(run, staff, name.startsWith("g") ? 1.4 : 0))
                .filter(figure -> !figure.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The figure is set close to the clef's outline, which for a G clef is by so many spaces outside the staff. */
    private static String octaveFigure(TextRun run, Staff staff, double outside) {
        String figure = run.text().replaceAll("\\D", "");
        double below = (run.y() - staff.bottom()) / staff.space();
        double above = (staff.top() - run.y()) / staff.space();
        if (below > 0 && below < 2.8 + outside) {
            return "_" + figure;
        }
        return above > 0 && above < 1.4 + outside ? "^" + figure : "";
    }
}
