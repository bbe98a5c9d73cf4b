package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mirubato.infra.cli.demo.DemoDays.Sitting;
import org.mirubato.infra.cli.demo.DemoEntry.Part;

/**
 * A student's years, drawn by lot from a seed: the same seed and days give the same years.
 *
 * @param learned pieces in the order in which they are begun
 * @param entries by ascending time
 * @param goals by ascending deadline
 * @param plans by ascending time
 */
public record DemoStudent(
        List<LearnedPiece> learned, List<DemoEntry> entries, List<DemoGoal> goals, List<DemoPlan> plans) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * Makes up the years.
     *
     * @param last the last day on which anything has happened
     */
    public static DemoStudent of(long seed, LocalDate first, LocalDate last) {
        List<LearnedPiece> learned = DemoRepertoire.of(first, last, new Random(seed));
        List<Sitting> sittings = new DemoDays(first, last, new Random(seed + 1)).all();
        List<DemoGoal> goals = DemoGoals.of(first, last, learned, sittings);
        Random random = new Random(seed + 2);
        DemoWords words = new DemoWords(random);
        List<DemoEntry> entries = new ArrayList<>();
        for (Sitting sitting : sittings) {
            entries.add(entry(sitting, at(learned, sitting.day()), goals, words, random));
        }
        return new DemoStudent(learned, List.copyOf(entries), goals, DemoPlans.of(first, last, entries));
    }

    private static DemoEntry entry(
            Sitting sitting, List<LearnedPiece> now, List<DemoGoal> goals, DemoWords words, Random random) {
        List<LearnedPiece> chosen = chosen(sitting, now, random);
        double progress = chosen.stream()
                .mapToDouble(piece -> piece.progressOn(sitting.day()))
                .average()
                .orElse(0.5);
        return new DemoEntry(
                "demo_" + sitting.day().format(DAY) + "_" + sitting.type(),
                sitting.day().atTime(sitting.time()).atZone(ZONE),
                sitting.minutes(),
                sitting.type(),
                parts(sitting, chosen),
                words.techniques(sitting.type()),
                words.notes(sitting.type(), progress),
                words.mood(sitting.type(), progress),
                words.tags(),
                DemoGoals.servedBy(sitting, goals));
    }

    private static List<LearnedPiece> at(List<LearnedPiece> learned, LocalDate day) {
        return learned.stream().filter(piece -> piece.isWorkedAtOn(day)).toList();
    }

    /** One or two pieces; before an audience the one that has come furthest, and none for mere technique. */
    private static List<LearnedPiece> chosen(Sitting sitting, List<LearnedPiece> now, Random random) {
        if (sitting.type().equals("technique") || now.isEmpty()) {
            return List.of();
        }
        if (sitting.type().equals("performance") || sitting.type().equals("rehearsal")) {
            return List.of(now.stream()
                    .max(Comparator.comparingDouble(piece -> piece.progressOn(sitting.day())))
                    .orElseThrow());
        }
        int start = random.nextInt(now.size());
        int count = Math.min(now.size(), sitting.minutes() < 20 ? 1 : 1 + random.nextInt(2));
        List<LearnedPiece> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(now.get((start + i) % now.size()));
        }
        return chosen;
    }

    /** The first piece gets what the others leave. */
    private static List<Part> parts(Sitting sitting, List<LearnedPiece> chosen) {
        List<Part> parts = new ArrayList<>();
        int each = chosen.isEmpty() ? 0 : sitting.minutes() / chosen.size();
        int rest = chosen.isEmpty() ? 0 : sitting.minutes() % chosen.size();
        for (LearnedPiece piece : chosen) {
            parts.add(new Part(piece.piece(), each + (parts.isEmpty() ? rest : 0), piece.tempoOn(sitting.day())));
        }
        return List.copyOf(parts);
    }
}
