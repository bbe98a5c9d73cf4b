package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.CollinearLines.Stretch;

/** Finds staves: four to six equally spaced lines of the same extent; where no lines are drawn, from the clefs. */
final class StaffFinder {

    /** Staff spaces of miniature scores and of music for beginners, in points. */
    private static final double NARROWEST = 2;

    private static final double WIDEST = 16;
    private static final double SHORTEST_STAFF = 30;

    private StaffFinder() {}

    /** All staves of the page, from top to bottom. */
    static List<Staff> find(PageContents page) {
        List<Stretch> free = new ArrayList<>(CollinearLines.horizontal(page.lines()).stream()
                .filter(line -> line.length() >= SHORTEST_STAFF)
                .toList());
        List<Staff> staves = new ArrayList<>();
        while (!free.isEmpty()) {
            List<Stretch> lines = longestChain(free);
            free.removeAll(lines);
            if (lines.size() >= 4 && lines.size() <= 6) {
                staves.add(staff(lines));
            }
        }
        if (staves.isEmpty()) {
            staves.addAll(fromClefs(page));
        }
        staves.removeIf(staff -> staves.stream().anyMatch(other -> besideLonger(staff, other) || isBeam(staff, other)));
        staves.sort(Comparator.comparingDouble(Staff::top));
        return staves;
    }

    /** An incipit before a staff, which shows the old clef, or a sign's explanation after it. */
    private static boolean besideLonger(Staff staff, Staff other) {
        double shared = Math.min(staff.bottom(), other.bottom()) - Math.max(staff.top(), other.top());
        return shared > 2 * staff.space() && other.length() > 1.5 * staff.length();
    }

    /** The edges of two beams, as of sixteenths, are equally spaced lines; no staff has half the size of another. */
    private static boolean isBeam(Staff staff, Staff other) {
        return 2 * staff.space() < other.space() && 2 * staff.length() < other.length();
    }

    /** The first line, with all that continue it downwards at the distance of its neighbour. */
    private static List<Stretch> longestChain(List<Stretch> free) {
        Stretch first = free.get(0);
        List<Stretch> best = List.of(first);
        for (Stretch second : free) {
            double space = second.at() - first.at();
            if (space >= NARROWEST && space <= WIDEST && sameExtent(first, second, space)) {
                List<Stretch> chain = chain(free, first, space);
                if (chain.size() > best.size()) {
                    best = chain;
                }
            }
        }
        return best;
    }

    private static List<Stretch> chain(List<Stretch> free, Stretch first, double space) {
        List<Stretch> chain = new ArrayList<>();
        Stretch last = first;
        chain.add(first);
        for (Stretch next : free) {
            if (Math.abs(next.at() - last.at() - space) < 0.12 * space && sameExtent(first, next, space)) {
                chain.add(next);
                last = next;
            }
        }
        return chain;
    }

    private static boolean sameExtent(Stretch a, Stretch b, double space) {
        return Math.abs(a.from() - b.from()) < 1.5 * space && Math.abs(a.to() - b.to()) < 1.5 * space;
    }

    private static Staff staff(List<Stretch> lines) {
        Stretch top = lines.get(0);
        double height = lines.get(lines.size() - 1).at() - top.at();
        return new Staff(top.from(), top.to(), top.at(), height / (lines.size() - 1), lines.size());
    }

    /** Takes each clef that begins a line to stand on its usual line: one space is a quarter of the font size. */
    private static List<Staff> fromClefs(PageContents page) {
        List<MusicGlyph> clefs = page.glyphs().stream().filter(Clefs::isClef).toList();
        double leftmost = clefs.stream().mapToDouble(MusicGlyph::x).min().orElse(0);
        return clefs.stream()
                .filter(clef ->
                        clef.x() < leftmost + clef.size() && !clef.name().endsWith("Change"))
                .map(clef -> {
                    double space = clef.size() / 4;
                    double top = clef.y() - Clefs.usualLineFromTop(clef.name()) * space;
                    return new Staff(clef.x() - space, page.width() - clef.x(), top, space, 5);
                })
                .toList();
    }
}
