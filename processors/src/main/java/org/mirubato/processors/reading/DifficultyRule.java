package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.score.DifficultyReason;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.CollinearLines.Stretch;
import org.mirubato.processors.reading.StaffNotes.Note;

/**
 * How hard the first page is to play, from what stands on it. Each measure adds up to its most points, from what beginners meet
 * to what only the advanced do; the scale is our own judgement and not a graded syllabus.
 *
 * @param systems all systems of the page
 * @param notes the notes of all staves of the page
 * @param bars how many bars the page has; 0 when that is unknown
 * @param fifths of the key signature
 * @param metre such as 6/8
 */
record DifficultyRule(int systems, List<StaffNotes> notes, int bars, int fifths, String metre) {

    /** Fewer notes say nothing about a piece. */
    private static final int FEWEST_NOTES = 12;

    private static final int HARDEST = 10;

    static DifficultyRule of(
            List<FirstSystem> systems, List<StaffNotes> notes, List<Stretch> verticals, int fifths, String metre) {
        int bars = systems.stream()
                .mapToInt(system -> bars(system.top(), verticals))
                .sum();
        return new DifficultyRule(systems.size(), notes, bars, fifths, metre);
    }

    /** Lines from the staff's upper to its lower line, or on to the next staff, but for the one it begins with; double ones count once. */
    private static int bars(Staff staff, List<Stretch> verticals) {
        double slack = staff.space() / 3;
        double last = staff.left() + 2 * staff.space();
        int bars = 0;
        for (Stretch line : verticals.stream()
                .sorted(Comparator.comparingDouble(Stretch::at))
                .toList()) {
            boolean spans = Math.abs(line.from() - staff.top()) < slack && line.to() > staff.bottom() - slack;
            if (spans && line.at() > last && line.at() < staff.right() + staff.space()) {
                bars++;
                last = line.at() + 2 * staff.space();
            }
        }
        return bars;
    }

    /**
     * The level and its reasons; nothing where the page has too few notes.
     *
     * @param confidence of both
     * @param source of what is known of the notes
     */
    List<ReadValue> values(double confidence, String source) {
        long count = notes.stream().mapToLong(staff -> staff.notes().size()).sum();
        if (count < FEWEST_NOTES) {
            return List.of();
        }
        Map<DifficultyReason, Double> figures = figures(count);
        double points = 1;
        for (Map.Entry<DifficultyReason, Double> figure : figures.entrySet()) {
            points += points(figure.getKey(), figure.getValue());
        }
        int level = (int) Math.max(1, Math.min(HARDEST, Math.round(points)));
        List<ReadValue> values = new ArrayList<>();
        values.add(new ReadValue(ReadField.DIFFICULTY_LEVEL, Integer.toString(level), confidence, source, null));
        // what adds nothing is no reason
        figures.entrySet().removeIf(figure -> points(figure.getKey(), figure.getValue()) <= 0);
        if (!figures.isEmpty()) {
            String reasons = DifficultyReason.write(figures);
            values.add(new ReadValue(ReadField.DIFFICULTY_REASONS, reasons, confidence, source, null));
        }
        return values;
    }

    private Map<DifficultyReason, Double> figures(long count) {
        Map<DifficultyReason, Double> figures = new EnumMap<>(DifficultyReason.class);
        int chords = notes.stream().mapToInt(staff -> staff.chords().size()).sum();
        int busiest = busiest();
        if (bars > 0) {
            figures.put(DifficultyReason.DENSITY, busiest / (bars * quarters()));
        }
        figures.put(DifficultyReason.RANGE, (double)
                notes.stream().mapToInt(DifficultyRule::range).max().orElse(0));
        figures.put(DifficultyReason.SIGNATURE, (double) Math.abs(fifths));
        long signs = notes.stream()
                .flatMap(staff -> staff.notes().stream())
                .filter(note -> note.accidental() != null)
                .count();
        figures.put(DifficultyReason.ACCIDENTALS, 100.0 * signs / count);
        int beats = Integer.parseInt(metre.substring(0, metre.indexOf('/')));
        if (beats > 4 && beats % 3 != 0) {
            figures.put(DifficultyReason.METRE, (double) beats);
        }
        figures.put(DifficultyReason.POLYPHONY, (double) count / chords);
        figures.put(DifficultyReason.SPAN, (double)
                notes.stream().mapToInt(DifficultyRule::span).max().orElse(0));
        return figures;
    }

    /** Chords of the staff of each system that has most of them: one hand or part. */
    private int busiest() {
        int position = Math.max(1, notes.size() / Math.max(1, systems));
        int most = 0;
        for (int first = 0; first < position; first++) {
            int sum = 0;
            for (int staff = first; staff < notes.size(); staff += position) {
                sum += notes.get(staff).chords().size();
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private double quarters() {
        String[] parts = metre.split("/");
        return 4.0 * Integer.parseInt(parts[0]) / Integer.parseInt(parts[1]);
    }

    private static int range(StaffNotes staff) {
        return width(staff.notes());
    }

    private static int span(StaffNotes staff) {
        return staff.chords().stream().mapToInt(DifficultyRule::width).max().orElse(0);
    }

    private static int width(List<Note> notes) {
        int lowest = notes.stream().mapToInt(Note::step).min().orElse(0);
        return notes.stream().mapToInt(Note::step).max().orElse(0) - lowest;
    }

    /** From 0 for what is easy to the most that this measure can add. */
    private static double points(DifficultyReason reason, double figure) {
        return switch (reason) {
            case DENSITY -> part(figure, 0.8, 4, 3);
            case RANGE -> part(figure, 7, 24, 1.5);
            case SIGNATURE -> part(figure, 1, 6, 1);
            case ACCIDENTALS -> part(figure, 2, 25, 1.2);
            case METRE -> 0.8;
            case POLYPHONY -> part(figure, 1, 2.8, 1.6);
            case SPAN -> part(figure, 4, 10, 1.2);
        };
    }

    private static double part(double figure, double easy, double hard, double most) {
        return most * Math.max(0, Math.min(1, (figure - easy) / (hard - easy)));
    }
}
