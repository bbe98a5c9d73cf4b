package org.mirubato.processors.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mirubato.domain.score.MusicalKey;
import org.mirubato.processors.reading.StaffNotes.Note;

/**
 * Tells major from minor: a name of the key above the music decides; else the last bass note, which is the tonic, the first one,
 * and how often the note below the tonic is raised.
 *
 * @param signature fifths of the key signature
 * @param words the lines above the music, the title's first
 * @param notes of the first and the last page
 */
record KeyRule(int signature, List<String> words, PieceNotes notes) {

    private static final double LAST_BASS = 3;
    private static final double FIRST_BASS = 1;
    private static final int MOST_ACCIDENTALS = 7;

    /** Signatures with one flat or sharp less than today, as up to Bach's time, need more to be believed. */
    private static final double OLD_SIGNATURE = -3;

    /** Sevenths that must be there before their share says anything. */
    private static final int ENOUGH_SEVENTHS = 3;

    /**
     * A key.
     *
     * @param named whether the words name it
     */
    record Key(MusicalKey key, double confidence, boolean named) {}

    private record Candidate(MusicalKey key, double weight) {}

    /** Empty where nothing speaks for one mode more than for the other. */
    Optional<Key> find() {
        Optional<MusicalKey> named = words.stream()
                .flatMap(line -> KeyNames.key(line).stream())
                .filter(key -> allows(signature, key))
                .findFirst();
        if (named.isPresent()) {
            return Optional.of(new Key(named.get(), 0.97, true));
        }
        OptionalInt lastBass = bass(notes.last(), true);
        OptionalInt firstBass = bass(notes.first(), false);
        List<Candidate> candidates = Stream.of(
                        candidate(MusicalKey.of(signature, false), 0, lastBass, firstBass),
                        candidate(MusicalKey.of(signature, true), 0, lastBass, firstBass),
                        candidate(MusicalKey.of(signature - 1, true), OLD_SIGNATURE, lastBass, firstBass),
                        candidate(MusicalKey.of(signature + 1, false), OLD_SIGNATURE, lastBass, firstBass))
                .filter(candidate -> Math.abs(candidate.key().signature()) <= MOST_ACCIDENTALS)
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .toList();
        double lead = candidates.get(0).weight() - candidates.get(1).weight();
        return lead <= 0
                ? Optional.empty()
                : Optional.of(new Key(candidates.get(0).key(), Math.min(0.95, 0.5 + 0.09 * lead), false));
    }

    /** Whether a key may have a signature of so many fifths: its own, or one with a flat or sharp less or more. */
    static boolean allows(int signature, MusicalKey key) {
        return Math.abs(key.signature() - signature) <= 1;
    }

    private Candidate candidate(MusicalKey key, double before, OptionalInt lastBass, OptionalInt firstBass) {
        double weight = before;
        weight += on(key, lastBass) ? LAST_BASS : 0;
        weight += on(key, firstBass) ? FIRST_BASS : 0;
        boolean raises = key.minor() || key.signature() != signature;
        return new Candidate(key, weight + (raises ? sevenths(key) : 0));
    }

    private static boolean on(MusicalKey key, OptionalInt bass) {
        return bass.isPresent() && Math.floorMod(bass.getAsInt(), 7) == key.tonicStep();
    }

    /** The lowest note of the last or first chord of the lowest staff that has notes. */
    private static OptionalInt bass(List<StaffNotes> staves, boolean atEnd) {
        return staves.stream()
                .map(StaffNotes::chords)
                .filter(chords -> !chords.isEmpty())
                .map(chords -> atEnd ? chords.get(chords.size() - 1) : chords.get(0))
                .reduce((upper, lower) -> lower)
                .map(chord -> chord.stream().mapToInt(Note::step).min())
                .orElse(OptionalInt.empty());
    }

    /** Raised sevenths make a minor key; where there are none, the note is the fifth of the major key. */
    private double sevenths(MusicalKey key) {
        int seventh = Math.floorMod(key.tonicStep() - 1, 7);
        List<Note> all = notes.all()
                .filter(note -> Math.floorMod(note.step(), 7) == seventh)
                .toList();
        if (all.size() < ENOUGH_SEVENTHS) {
            return 0;
        }
        double share = (double) all.stream().filter(this::raised).count() / all.size();
        if (share >= 0.4) {
            return 2.5;
        }
        if (share >= 0.15) {
            return 1;
        }
        return share > 0 ? -0.5 : -1.5;
    }

    private boolean raised(Note note) {
        String accidental = note.accidental();
        return accidental != null
                && (accidental.equals("accidentalSharp")
                        || accidental.equals("accidentalDoubleSharp")
                        || accidental.equals("accidentalNatural"));
    }
}
