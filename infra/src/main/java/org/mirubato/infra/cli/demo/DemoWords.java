package org.mirubato.infra.cli.demo;

import java.util.List;
import java.util.Random;

/** What the student writes down: sentences of our own, drawn by lot. */
final class DemoWords {

    private static final List<String> EARLY = List.of(
            "Hands apart, very slowly. The fingering in the second line is still not mine.",
            "Read on for half a page. Counting aloud helps.",
            "Stumbled over the same leap ten times. Tomorrow the left hand alone.",
            "Wrote fingerings in. It goes as long as I don't look up.",
            "Only four bars today, but they are safe now.");
    private static final List<String> MIDDLE = List.of(
            "Hands together for the first time without a stop.",
            "Metronome two notches up, then one back.",
            "The middle part drags. Practised it in dotted rhythms.",
            "Recorded myself: the melody disappears under the chords.",
            "By heart up to the double bar.",
            "Worked on the pedal: change it later, listen first.");
    private static final List<String> LATE = List.of(
            "Played it through twice as if somebody were listening.",
            "It sings now. The ending still needs air.",
            "In tempo, and calm. Only the coda once more.",
            "Played for a friend. Nervous, but it held.",
            "Started from five places by heart, all of them worked.");
    private static final List<String> LESSON = List.of(
            "Lesson: more weight from the arm, less from the wrist.",
            "Lesson: shape the phrase towards its third bar.",
            "Lesson: next time from memory.",
            "Lesson: quieter left hand, and breathe before the return.",
            "Lesson: scales in thirds until next week.");
    private static final List<String> TAGS =
            List.of("slow practice", "metronome", "memory", "hands apart", "recorded", "sight-reading", "pedal");
    private static final List<String> TECHNIQUES = List.of("scale", "arpeggio", "octave", "rhythm", "thirds", "trill");

    private final Random random;

    DemoWords(Random random) {
        this.random = random;
    }

    /** @param progress from 0 to 1; often there is nothing to say */
    String notes(String type, double progress) {
        if (type.equals("lesson")) {
            return one(LESSON);
        }
        if (type.equals("performance")) {
            return "The recital. Hands cold, then it went by itself.";
        }
        if (random.nextInt(5) < 3) {
            return "";
        }
        return one(progress < 0.33 ? EARLY : progress < 0.75 ? MIDDLE : LATE);
    }

    /** The further a piece has come the better the mood; often it is not written down. */
    String mood(String type, double progress) {
        if (type.equals("performance")) {
            return "proud";
        }
        if (random.nextInt(4) == 0) {
            return "";
        }
        double feeling = progress + random.nextGaussian() * 0.3;
        if (feeling < 0.15) {
            return "frustrated";
        }
        if (feeling < 0.5) {
            return "neutral";
        }
        return feeling < 0.95 ? "satisfied" : "excited";
    }

    List<String> tags() {
        return random.nextInt(3) == 0 ? List.of(one(TAGS)) : List.of();
    }

    List<String> techniques(String type) {
        if (type.equals("technique")) {
            return List.of("scale", "arpeggio");
        }
        return random.nextInt(4) == 0 ? List.of(one(TECHNIQUES)) : List.of();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
