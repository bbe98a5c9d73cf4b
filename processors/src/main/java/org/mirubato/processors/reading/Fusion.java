package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirubato.domain.piece.Composers;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

/** Makes one reading of several readers' values. Pure. */
public final class Fusion {

    /** A value that is less sure than this is not told: an empty field is corrected more readily than a wrong one. */
    public static final double LEAST_CONFIDENCE = 0.5;

    /** What is less likely than this is no conflict worth showing. */
    private static final double LEAST_CONFLICT = 0.1;

    private Fusion() {}

    /**
     * What one reader says.
     *
     * @param reliability how far its confidences may be trusted beside others', 0 to 1
     */
    public record Voice(String reader, double reliability, List<ReadValue> values) {

        /** Keeps a copy of the list. */
        public Voice {
            values = List.copyOf(values);
        }
    }

    /**
     * A field's value, and what speaks against it.
     *
     * @param value the likeliest, with the confidence that is left beside the others
     * @param others what other readers say otherwise, likeliest first
     */
    public record Fused(ReadValue value, List<ReadValue> others) {

        /** Keeps a copy of the list. */
        public Fused {
            others = List.copyOf(others);
        }
    }

    /**
     * One value for each field that is surer than not, in the order of the fields. Readers who agree make it surer: their doubts
     * are multiplied. Those who contradict each other leave to the likeliest what is left of it once the others are weighed.
     */
    public static List<Fused> fuse(List<Voice> voices) {
        return Stream.of(ReadField.values())
                .map(field -> candidates(field, voices))
                .filter(candidates -> !candidates.isEmpty())
                .map(Fusion::fused)
                .filter(fused -> fused.value().confidence() >= LEAST_CONFIDENCE)
                .toList();
    }

    /**
     * Readers who agree.
     *
     * @param best the surest one's value
     * @param doubt that all of them are wrong
     */
    private record Candidate(ReadValue best, double doubt) {

        Candidate with(ReadValue value, double reliability) {
            ReadValue surer = value.confidence() > best.confidence() ? value : best;
            return new Candidate(surer, doubt * (1 - reliability * value.confidence()));
        }

        double confidence() {
            return Math.max(best.confidence(), 1 - doubt);
        }
    }

    private static List<Candidate> candidates(ReadField field, List<Voice> voices) {
        List<Candidate> candidates = new ArrayList<>();
        for (Voice voice : voices) {
            for (ReadValue value : voice.values()) {
                if (value.field() == field) {
                    add(candidates, value, voice.reliability());
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.confidence()));
        return candidates;
    }

    private static void add(List<Candidate> candidates, ReadValue value, double reliability) {
        for (int i = 0; i < candidates.size(); i++) {
            if (agree(candidates.get(i).best(), value)) {
                candidates.set(i, candidates.get(i).with(value, reliability));
                return;
            }
        }
        candidates.add(new Candidate(value, 1 - reliability * value.confidence()));
    }

    private static boolean agree(ReadValue one, ReadValue other) {
        return switch (one.field()) {
            case COMPOSER, ARRANGER -> Likeness.agree(one.value(), other.value()) || sameComposer(one, other);
            case TITLE, TEMPO_MARKING, MOVEMENT -> Likeness.agree(one.value(), other.value());
            default -> one.value().equals(other.value());
        };
    }

    private static boolean sameComposer(ReadValue one, ReadValue other) {
        Optional<String> known = Composers.canonical(one.value());
        return known.isPresent() && known.equals(Composers.canonical(other.value()));
    }

    /** One alone is right, or none: the odds of each against what the others leave open. */
    private static Fused fused(List<Candidate> candidates) {
        double none = 1;
        for (Candidate candidate : candidates) {
            none *= 1 - capped(candidate);
        }
        double all = none;
        for (Candidate candidate : candidates) {
            all += none * capped(candidate) / (1 - capped(candidate));
        }
        List<ReadValue> weighed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double odds = none * capped(candidate) / (1 - capped(candidate));
            double confidence = candidates.size() == 1 ? candidate.confidence() : odds / all;
            weighed.add(with(candidate.best(), confidence));
        }
        return new Fused(
                weighed.get(0),
                weighed.stream()
                        .skip(1)
                        .filter(value -> value.confidence() >= LEAST_CONFLICT)
                        .toList());
    }

    private static double capped(Candidate candidate) {
        return Math.min(0.999, candidate.confidence());
    }

    private static ReadValue with(ReadValue value, double confidence) {
        return new ReadValue(value.field(), value.value(), confidence, value.source(), value.place());
    }
}
