package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.pdf.TextRun;
import org.mirubato.processors.reading.ocr.OcrLine;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.picture.StaffTies;

/** A picture's staves and words in the form that the rules for engraved pages read: points on a sheet as wide as A4. */
final class PicturedPage {

    private static final double A4_WIDTH = 595;

    /** Spaces below a staff that a few verses take. */
    private static final int VERSES = 10;

    private final PagePicture picture;
    private final double points;
    private final List<Staff> staves = new ArrayList<>();
    private final List<StraightLine> lines = new ArrayList<>();
    private final int endOfFirstSystem;

    PicturedPage(PagePicture picture) {
        this.picture = picture;
        int shorter = Math.min(picture.upright().width(), picture.upright().height());
        points = A4_WIDTH / shorter;
        for (FoundStaff found : picture.staves()) {
            double middle = (found.left() + found.right()) / 2;
            staves.add(new Staff(
                    found.left() * points,
                    found.right() * points,
                    found.line(0, middle) * points,
                    found.space(middle) * points,
                    FoundStaff.LINES));
        }
        List<StaffTies.Tie> ties = StaffTies.of(picture);
        endOfFirstSystem = staves.isEmpty() ? 0 : StaffTies.end(ties, 0);
        for (StaffTies.Tie tie : ties) {
            Staff upper = staves.get(tie.upper());
            Staff lower = staves.get(tie.upper() + 1);
            lines.add(new StraightLine(tie.x() * points, upper.top(), tie.x() * points, lower.bottom()));
        }
    }

    GreyPicture whole() {
        return picture.upright();
    }

    List<Staff> staves() {
        return List.copyOf(staves);
    }

    /** The staves that sound together at the top; empty without staves. */
    List<Staff> firstSystem() {
        return List.copyOf(staves.subList(0, endOfFirstSystem));
    }

    /**
     * Height in pixels down to which the words above, beside and between the staves of the first system stand, and below it when it
     * is one staff; the whole page without staves.
     */
    int headerHeight() {
        List<Staff> first = firstSystem();
        if (first.isEmpty()) {
            return picture.upright().height();
        }
        Staff last = first.get(first.size() - 1);
        double end = last.bottom() + (first.size() == 1 ? VERSES : 2) * last.space();
        if (first.size() < staves.size()) {
            end = Math.min(end, staves.get(first.size()).top());
        }
        return (int) Math.min(picture.upright().height(), end / points);
    }

    /** The page with the words that were read on it; its number is its {@linkplain PagePicture#sheet sheet's}. */
    PageContents contents(List<OcrLine> words) {
        List<TextRun> runs = new LineSizes(picture.upright(), points).runs(words);
        double width = picture.upright().width() * points;
        return new PageContents(picture.sheet(), width, picture.upright().height() * points, runs, List.of(), lines);
    }

    /**
     * The same page with its clefs, notes and bar lines.
     *
     * @param words the page with the words that were read on it
     * @param clefs of the first system's staves, each as a word; empty when nobody has seen them
     * @param fifths of the key signature
     */
    PageContents sounding(PageContents words, List<String> clefs, int fifths) {
        return sounding(words, clefs, PicturedNotes.of(picture, staves, 0, endOfFirstSystem, points, fifths));
    }

    /** The notes of the last system, when this is a piece's last page; what is given is as for all notes. */
    List<StaffNotes> ending(List<String> clefs, int fifths) {
        PageContents silent = contents(List.of());
        List<FirstSystem> systems = FirstSystem.all(staves, silent);
        if (systems.isEmpty()) {
            return List.of();
        }
        List<Staff> last = systems.get(systems.size() - 1).staves();
        int from = staves.size() - last.size();
        return StaffNotes.of(last, sounding(silent, clefs, PicturedNotes.of(picture, staves, from, 0, points, fifths)));
    }

    private PageContents sounding(PageContents words, List<String> clefs, PicturedNotes notes) {
        List<MusicGlyph> glyphs = new ArrayList<>(notes.glyphs());
        for (FirstSystem system : FirstSystem.all(staves, words)) {
            glyphs.addAll(PicturedNotes.clefs(clefs, system.staves()));
        }
        List<StraightLine> all =
                Stream.concat(lines.stream(), notes.bars().stream()).toList();
        return new PageContents(words.page(), words.width(), words.height(), words.texts(), glyphs, all);
    }

    /** The same value with its place on the page as it is shown. */
    ReadValue shown(ReadValue value) {
        Place place = value.place();
        if (place == null) {
            return value;
        }
        double width = picture.upright().width();
        double height = picture.upright().height();
        Place shown = picture.place(
                place.x() * width,
                place.y() * height,
                (place.x() + place.width()) * width,
                (place.y() + place.height()) * height);
        return new ReadValue(value.field(), value.value(), value.confidence(), value.source(), shown);
    }
}
