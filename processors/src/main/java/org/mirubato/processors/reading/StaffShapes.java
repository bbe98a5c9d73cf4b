package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import org.mirubato.processors.reading.StaffNotes.Note;

/**
 * Who plays the staves that have no name, by what they look like.
 *
 * @param clefs of one system, from top to bottom; empty where a staff has none
 * @param sung the positions of staves with words below, from 0 at the top
 * @param notes what stands on them
 */
record StaffShapes(List<String> clefs, Set<Integer> sung, List<StaffNotes> notes) {

    /** The lowest note of a violin, in steps: what goes lower on one treble staff, and in chords, is the guitar's. */
    private static final int VIOLINS_LOWEST = 25;

    /** Steps that two notes of a violin's double stop hardly ever span; a guitar's bass and melody often span more. */
    private static final int NINTH = 8;

    /** The part of a guitar's chords that span more than that. */
    private static final double OFTEN = 0.2;

    /** Notes to a chord, on average, from which a staff is not for one voice. */
    private static final double CHORDAL = 1.15;

    /** Chords from which on their shape says something, and the part of them that has two notes in a setting for four voices. */
    private static final int FEWEST_CHORDS = 6;

    private static final double TWO_PARTS = 0.6;

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
                    long twos =
                            chords.stream().filter(chord -> chord.size() == 2).count();
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
                && (notes.get(staff).notes().stream().anyMatch(note -> note.step() < VIOLINS_LOWEST) || isWide(staff));
    }

    private boolean isWide(int staff) {
        List<List<Note>> chords = notes.get(staff).chords().stream()
                .filter(chord -> chord.size() > 1)
                .toList();
        long wide = chords.stream().filter(chord -> span(chord) > NINTH).count();
        return chords.size() >= FEWEST_CHORDS && wide >= OFTEN * chords.size();
    }

    private static int span(List<Note> chord) {
        IntSummaryStatistics steps = chord.stream().mapToInt(Note::step).summaryStatistics();
        return steps.getMax() - steps.getMin();
    }

    private boolean chordal(int staff) {
        StaffNotes own = notes.get(staff);
        return own.notes().size() > CHORDAL * Math.max(1, own.chords().size());
    }
}
