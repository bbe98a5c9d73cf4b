package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells who plays: by the names before the first system's staves, by a line above the music that lists instruments, and by what
 * the staves without a name look like.
 *
 * @param system the system with most staves: in others some may rest, and are left out
 * @param clefs their clefs, from top to bottom, each empty where a staff has none; no clefs where nobody has looked for them
 * @param sung the indices of those with words below
 * @param notes their notes
 * @param lines all lines of words on the page
 * @param header those above the music
 * @param shapes how sure it is what follows from the looks of staves
 */
record InstrumentRule(
        FirstSystem system,
        List<String> clefs,
        Set<Integer> sung,
        List<StaffNotes> notes,
        List<TextLine> lines,
        List<TextLine> header,
        double shapes) {

    /** More names than the largest orchestra's. */
    private static final int MOST_NAMES = 100;

    /** Font sizes down to the next line of the same name. */
    private static final double NEXT_LINE = 1.6;

    /**
     * Instruments in the order of the score.
     *
     * @param box where they are named; null where they follow from the staves
     */
    record Instruments(
            List<String> names, double confidence, @Nullable Box box) {}

    Optional<Instruments> find() {
        Optional<Instruments> listed = listed();
        Set<Integer> named = new TreeSet<>();
        List<TextLine> names = partNames();
        Set<String> players = new LinkedHashSet<>(InstrumentNames.in(list(names)));
        Box box = null;
        for (TextLine name : names) {
            named.addAll(staves(name));
            box = box == null ? name.box() : box.join(name.box());
        }
        // before an organ's staves stand the names of its stops
        boolean stops = listed.filter(list -> list.names().contains("organ")).isPresent();
        if ((players.isEmpty() || stops) && listed.isPresent()) {
            return listed;
        }
        double confidence = players.isEmpty() ? shapes : 0.92;
        Set<Integer> unnamed = new TreeSet<>();
        for (int i = 0; i < system.staves().size(); i++) {
            if (!named.contains(i)) {
                unnamed.add(i);
            }
        }
        List<String> guessed =
                unnamed.isEmpty() || clefs.isEmpty() ? List.of() : new StaffShapes(clefs, sung, notes).players(unnamed);
        players.addAll(guessed);
        if (players.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instruments(
                List.copyOf(players), guessed.isEmpty() ? confidence : Math.min(shapes, confidence), box));
    }

    /** The list above the music that names most; a part's own name wins over the list of all when there is one staff. */
    private Optional<Instruments> listed() {
        List<Instruments> lists = new ArrayList<>();
        for (TextLine line : header) {
            InstrumentNames.list(afterPreposition(line.text()))
                    .map(names -> new Instruments(names, 0.85, line.box()))
                    .ifPresent(lists::add);
        }
        boolean part = system.staves().size() == 1;
        return lists.stream().reduce((best, next) -> {
            int more = next.names().size() - best.names().size();
            return (part ? more < 0 : more > 0) ? next : best;
        });
    }

    /** "Sonata for flute and piano" lists what follows its preposition; a line without one lists what it is. */
    private static String afterPreposition(String text) {
        return text.replaceFirst("(?iu)^.*?\\b(for|für|pour|para|per|arranged for)\\s+", "")
                .replaceFirst("^.*为", "");
    }

    private List<TextLine> partNames() {
        Staff top = system.top();
        Staff last = system.staves().get(system.staves().size() - 1);
        return lines.stream()
                .filter(line -> line.box().right() < top.left() + top.space())
                .filter(line -> line.box().bottom() > top.top() - top.space()
                        && line.box().top() < last.bottom() + last.space())
                .filter(line -> !InstrumentNames.in(line.text()).isEmpty())
                .limit(MOST_NAMES)
                .toList();
    }

    /** All names in one list, since who plays a "Bass" depends on the others; an "Alto" right over a "Flute" belongs to it. */
    private static String list(List<TextLine> names) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            TextLine name = names.get(i);
            boolean more = i > 0
                    && InstrumentNames.isRegister(names.get(i - 1).text())
                    && name.box().bottom() - names.get(i - 1).box().bottom() < NEXT_LINE * name.size();
            list.append(more ? " " : ", ").append(name.text());
        }
        return list.toString();
    }

    /** The staves that a name stands before: one, or the two that it stands between. */
    private Set<Integer> staves(TextLine name) {
        double middle = (name.box().top() + name.box().bottom()) / 2;
        Set<Integer> covered = new TreeSet<>();
        List<Staff> staves = system.staves();
        for (int i = 0; i < staves.size(); i++) {
            Staff staff = staves.get(i);
            double slack = 1.5 * staff.space();
            if (middle > staff.top() - slack && middle < staff.bottom() + slack) {
                covered.add(i);
            } else if (i > 0 && middle > staves.get(i - 1).bottom() && middle < staff.top()) {
                covered.add(i - 1);
                covered.add(i);
            }
        }
        return covered;
    }
}
