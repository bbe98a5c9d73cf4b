package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.reading.StaffNotes.Note;

/**
 * Tells who plays: by the names before the first system's staves, by a line above the music that lists instruments, and by what
 * the staves without a name look like.
 *
 * @param system the system with most staves: in others some may rest, and are left out
 * @param clefs their clefs, from top to bottom; empty where a staff has none
 * @param sung the indices of those with words below
 * @param notes their notes
 * @param lines all lines of words on the page
 * @param header those above the music
 */
record InstrumentRule(
        FirstSystem system,
        List<String> clefs,
        Set<Integer> sung,
        List<StaffNotes> notes,
        List<TextLine> lines,
        List<TextLine> header) {

    /** The lowest note of a violin, in steps: what goes lower on one treble staff, and in chords, is the guitar's. */
    private static final int VIOLINS_LOWEST = 25;

    /** Notes to a chord, on average, from which a staff is not for one voice. */
    private static final double CHORDAL = 1.15;

    /** Chords from which on their shape says something, and the part of them that has two notes in a setting for four voices. */
    private static final int FEWEST_CHORDS = 6;

    private static final double TWO_PARTS = 0.6;

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
        Set<String> players = new LinkedHashSet<>();
        Box box = null;
        for (TextLine name : partNames()) {
            players.addAll(InstrumentNames.in(name.text()));
            named.addAll(staves(name));
            box = box == null ? name.box() : box.join(name.box());
        }
        // before an organ's staves stand the names of its stops
        boolean stops = listed.filter(list -> list.names().contains("organ")).isPresent();
        if ((players.isEmpty() || stops) && listed.isPresent()) {
            return listed;
        }
        double confidence = players.isEmpty() ? 0.75 : 0.92;
        Set<Integer> unnamed = new TreeSet<>();
        for (int i = 0; i < system.staves().size(); i++) {
            if (!named.contains(i)) {
                unnamed.add(i);
            }
        }
        List<String> guessed = unnamed.isEmpty() ? List.of() : new StaffShapes(clefs, sung, notes).players(unnamed);
        players.addAll(guessed);
        if (players.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instruments(
                List.copyOf(players), guessed.isEmpty() ? confidence : Math.min(0.75, confidence), box));
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
                .toList();
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

    /** What staves without a name look like. Pure; positions count from the top. */
    private record StaffShapes(List<String> clefs, Set<Integer> sung, List<StaffNotes> notes) {

        List<String> players(Set<Integer> unnamed) {
            List<Integer> rest =
                    unnamed.stream().filter(staff -> !sung.contains(staff)).toList();
            List<String> players = new ArrayList<>();
            boolean pair = rest.size() >= 2 && endsInPair(rest);
            boolean voices = rest.size() < unnamed.size();
            if (voices) {
                players.add("voice");
            }
            if (!voices && rest.size() == 3 && clefs.size() == 3 && isOrgan()) {
                return List.of("organ");
            }
            if (pair && !voices && fourParts(rest)) {
                return List.of("voice");
            }
            if (pair && (voices || rest.size() == 2)) {
                players.add("piano");
            } else if (rest.size() == 1 && isGuitar(rest.get(0))) {
                players.add("guitar");
            }
            return players;
        }

        /** Two staves one below the other at the bottom, of one player: other clefs, or chords in either. */
        private boolean endsInPair(List<Integer> rest) {
            int lower = rest.get(rest.size() - 1);
            int upper = rest.get(rest.size() - 2);
            if (lower != clefs.size() - 1 || upper != lower - 1) {
                return false;
            }
            boolean keyboard = keyboardClef(upper) && keyboardClef(lower);
            boolean alike = clefs.get(upper).equals(clefs.get(lower));
            return keyboard && (!alike || chordal(upper) || chordal(lower));
        }

        /** Four voices on two staves, as hymns and chorales are set: two notes at a time on each, hardly ever more or less. */
        private boolean fourParts(List<Integer> rest) {
            return rest.size() == 2
                    && rest.stream().allMatch(staff -> {
                        List<List<Note>> chords = notes.get(staff).chords();
                        long twos = chords.stream()
                                .filter(chord -> chord.size() == 2)
                                .count();
                        return chords.size() >= FEWEST_CHORDS && twos >= TWO_PARTS * chords.size();
                    });
        }

        private boolean isOrgan() {
            return clefs.equals(List.of("treble", "bass", "bass"));
        }

        private boolean keyboardClef(int staff) {
            return clefs.get(staff).equals("treble") || clefs.get(staff).equals("bass");
        }

        private boolean isGuitar(int staff) {
            String clef = clefs.get(staff);
            if (clef.equals("tab") || clef.equals("treble_8")) {
                return true;
            }
            return clef.equals("treble")
                    && chordal(staff)
                    && notes.get(staff).notes().stream().anyMatch(note -> note.step() < VIOLINS_LOWEST);
        }

        private boolean chordal(int staff) {
            StaffNotes own = notes.get(staff);
            return own.notes().size() > CHORDAL * Math.max(1, own.chords().size());
        }
    }
}
