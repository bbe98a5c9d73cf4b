package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.CollinearLines.Stretch;

/**
 * The staves that sound together at the top of a page.
 *
 * @param staves from top to bottom, at least one
 */
record FirstSystem(List<Staff> staves) {

    /**
     * The first staff with a clef, and those below it that a vertical line (the system's start or a bar line) ties to their
     * neighbour; empty when no staff has a clef, as ossias and ruled tables have none.
     */
    static Optional<FirstSystem> of(List<Staff> staves, PageContents page) {
        List<Stretch> verticals = CollinearLines.vertical(page.lines());
        for (int first = 0; first < staves.size(); first++) {
            if (Clefs.find(staves.get(first), page).isPresent()) {
                int end = first + 1;
                while (end < staves.size() && tied(staves.get(end - 1), staves.get(end), verticals)) {
                    end++;
                }
                return Optional.of(new FirstSystem(List.copyOf(staves.subList(first, end))));
            }
        }
        return Optional.empty();
    }

    /** All systems of a page, from top to bottom: staves that lines tie to one another. */
    static List<FirstSystem> all(List<Staff> staves, PageContents page) {
        List<Stretch> verticals = CollinearLines.vertical(page.lines());
        List<FirstSystem> systems = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= staves.size(); next++) {
            if (next == staves.size() || !tied(staves.get(next - 1), staves.get(next), verticals)) {
                systems.add(new FirstSystem(List.copyOf(staves.subList(first, next))));
                first = next;
            }
        }
        return systems;
    }

    /** How many staves the one of these with most of them has; 0 when there are none. */
    static int most(List<FirstSystem> systems) {
        return systems.stream().mapToInt(one -> one.staves.size()).max().orElse(0);
    }

    private static boolean tied(Staff upper, Staff lower, List<Stretch> verticals) {
        double slack = upper.space() / 2;
        return verticals.stream()
                .anyMatch(line -> line.from() <= upper.bottom() + slack
                        && line.to() >= lower.top() - slack
                        && line.at() > upper.left() - 4 * slack
                        && line.at() < upper.right() + 4 * slack);
    }

    Staff top() {
        return staves.get(0);
    }
}
