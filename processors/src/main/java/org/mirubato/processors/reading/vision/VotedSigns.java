package org.mirubato.processors.reading.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the staves of a page say together. The first system decides; the others are heard for the key, which they repeat, where
 * the first is unsure. Pure.
 *
 * @param first the readings of the first system's staves, from top to bottom
 * @param others those of all staves below it
 */
public record VotedSigns(List<HeadReading> first, List<HeadReading> others) {

    /** All other systems together weigh half as much as the first. */
    private static final double OTHERS = 0.5;

    /** What was voted, and how sure the voters are, 0 to 1. */
    public record Vote<T>(T value, double confidence) {}

    /** Keeps copies of the lists. */
    public VotedSigns {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }

    /** Whether a staff has a clef at all; what has none is no staff, or tablature. */
    public static boolean hasClef(HeadReading reading) {
        return reading.clef().best() != ClefSign.NONE;
    }

    /** The first system's clefs from top to bottom, as sure as the least sure of them; empty when it has none. */
    public Optional<Vote<List<ClefSign>>> clefs() {
        List<HeadReading> voters = first.stream().filter(VotedSigns::hasClef).toList();
        return voters.stream()
                .map(reading -> reading.clef().share())
                .min(Comparator.naturalOrder())
                .map(least -> new Vote<>(
                        voters.stream().map(reading -> reading.clef().best()).toList(), least));
    }

    /** The key that most staves show: transposing instruments are fewer than the others. Empty when no staff has a pitch. */
    public Optional<Vote<Integer>> fifths() {
        Ballot<Integer> ballot = new Ballot<>();
        List<HeadReading> voters = pitched(first);
        List<HeadReading> lower = pitched(others);
        // of equals the lowest staff's key counts: it is rarely a transposing instrument's
        for (int i = voters.size() - 1; i >= 0; i--) {
            ballot.add(voters.get(i).fifths(), Function.identity(), 1);
        }
        double weight = OTHERS * voters.size() / Math.max(voters.size(), lower.size());
        lower.forEach(reading -> ballot.add(reading.fifths(), Function.identity(), weight));
        return voters.isEmpty() ? Optional.empty() : ballot.result();
    }

    /** The first system's time signature; empty when most of its staves show none, or none that is known. */
    public Optional<Vote<String>> time() {
        Ballot<String> ballot = new Ballot<>();
        first.stream().filter(VotedSigns::hasClef).forEach(reading -> ballot.add(reading.time(), TimeSign::value, 1));
        return ballot.result().filter(vote -> !vote.value().isEmpty());
    }

    /** Engraved or written by hand, as all staves of the page hold likely together; empty when none has a clef. */
    public Optional<Vote<Writing>> writing() {
        return ofAll(HeadReading::writing);
    }

    /** How well the picture can be read, likewise. */
    public Optional<Vote<PictureQuality>> quality() {
        return ofAll(HeadReading::quality);
    }

    private <T> Optional<Vote<T>> ofAll(Function<HeadReading, Probabilities<T>> question) {
        Ballot<T> ballot = new Ballot<>();
        List<HeadReading> voters = Stream.concat(first.stream(), others.stream())
                .filter(VotedSigns::hasClef)
                .toList();
        voters.forEach(reading -> ballot.add(question.apply(reading), Function.identity(), 1));
        return voters.isEmpty() ? Optional.empty() : ballot.result();
    }

    private static List<HeadReading> pitched(List<HeadReading> readings) {
        return readings.stream()
                .filter(reading -> reading.clef().best().pitched())
                .toList();
    }

    /** Adds up what the voters hold likely. */
    private static final class Ballot<K> {

        private final Map<K, Double> sums = new LinkedHashMap<>();
        private final List<K> named = new ArrayList<>();
        private double all;

        <T> void add(Probabilities<T> voter, Function<T, K> value, double weight) {
            named.add(value.apply(voter.best()));
            for (int i = 0; i < voter.answers().size(); i++) {
                sums.merge(
                        value.apply(voter.answers().get(i)),
                        weight * voter.shares().get(i),
                        Double::sum);
            }
            all += weight;
        }

        /** The value with the largest sum; of those that are equal within a hundredth, the one that a voter named first. */
        Optional<Vote<K>> result() {
            double most = sums.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            return Stream.concat(named.stream(), sums.keySet().stream())
                    .filter(value -> sums.getOrDefault(value, 0.0) > most - 0.01 * all)
                    .findFirst()
                    .map(value -> new Vote<>(value, Math.min(1, sums.getOrDefault(value, 0.0) / all)));
        }
    }
}
