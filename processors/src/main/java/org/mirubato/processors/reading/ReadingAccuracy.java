package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.CatalogueNumber;
import org.mirubato.domain.score.MusicalKey;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;

/** Compares readings with what is known. Pure. */
public final class ReadingAccuracy {

    private static final Map<String, Set<String>> ENSEMBLES = Map.of(
            Folding.fold("Brass ensemble"),
            Set.of("trumpet", "cornet", "horn", "trombone", "tuba"),
            Folding.fold("String ensemble"),
            Set.of("violin", "viola", "cello", "double bass"));

    private ReadingAccuracy() {}

    /** What is compared. */
    public enum Figure {
        PAGES,
        TITLE,
        /** The same, without what the truth adds behind the words that were read: a page need not print it. */
        TITLE_PRINTED,
        COMPOSER,
        OPUS,
        FIRST_CLEF,
        KEY_SIGNATURE,
        TIME_SIGNATURE,
        KEY,
        INSTRUMENTS,
        TEMPO_MARKING,
        ARRANGER,
        MOVEMENT,
        STAVES,
        LYRICS,
        /** Where the truth's style is one of our periods; others, such as "Hymn", are left out. */
        STYLE_PERIOD
    }

    /** How a comparison ended. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Nothing was read; not right either. */
        EMPTY
    }

    /**
     * One figure of one score, with both sides for the list of misses.
     *
     * @param confidence of what was read; 0 where nothing was, for pages, and where another figure has the same value
     */
    public record Comparison(
            String file, Figure figure, Verdict verdict, String truth, String read, double confidence) {}

    /**
     * Compares one score; a figure whose truth is not known is left out.
     *
     * @param pageCount pages that inspection found, 0 where it failed
     * @param reading what was read, null where reading failed
     */
    public static List<Comparison> compare(ScoreTruth truth, int pageCount, @Nullable Reading reading) {
        List<Comparison> result = new ArrayList<>();
        Verdict pages = pageCount == 0 ? Verdict.EMPTY : pageCount == truth.pages() ? Verdict.RIGHT : Verdict.WRONG;
        result.add(new Comparison(
                truth.file(), Figure.PAGES, pages, Integer.toString(truth.pages()), Integer.toString(pageCount), 0));
        Side side = new Side(truth.file(), reading, result);
        side.compare(Figure.TITLE, ReadField.TITLE, truth.title(), Likeness::agree);
        side.compare(Figure.TITLE_PRINTED, ReadField.TITLE, truth.title(), Likeness::agreeSoFar);
        side.compare(Figure.COMPOSER, ReadField.COMPOSER, truth.composer(), Likeness::agree);
        side.compare(Figure.OPUS, ReadField.OPUS, truth.opus(), ReadingAccuracy::sameNumber);
        side.compare(Figure.FIRST_CLEF, ReadField.CLEFS, truth.firstClef(), ReadingAccuracy::amongClefs);
        side.compare(Figure.KEY_SIGNATURE, ReadField.KEY_SIGNATURE, truth.firstKey(), ReadingAccuracy::sameFifths);
        side.compare(Figure.TIME_SIGNATURE, ReadField.TIME_SIGNATURE, truth.firstTime(), String::equals);
        side.compare(Figure.KEY, ReadField.KEY, truth.firstKey(), ReadingAccuracy::sameKey);
        side.compare(Figure.INSTRUMENTS, ReadField.INSTRUMENTS, truth.instrument(), ReadingAccuracy::sameInstruments);
        compareMore(truth, side);
        return result;
    }

    /** What few sets know. */
    private static void compareMore(ScoreTruth truth, Side side) {
        side.compare(Figure.TEMPO_MARKING, ReadField.TEMPO_MARKING, truth.tempo(), Likeness::agree);
        side.compare(Figure.ARRANGER, ReadField.ARRANGER, truth.arranger(), Likeness::agree);
        side.compare(Figure.MOVEMENT, ReadField.MOVEMENT, truth.movement(), Likeness::agree);
        Integer staves = truth.staves();
        side.compare(Figure.STAVES, ReadField.STAVES, staves == null ? null : staves.toString(), String::equals);
        Boolean lyrics = truth.lyrics();
        String sung = lyrics == null ? null : lyrics ? "yes" : "no";
        side.compare(Figure.LYRICS, ReadField.LYRICS, sung, String::equals);
        side.compare(Figure.STYLE_PERIOD, ReadField.STYLE_PERIOD, period(truth.style()), String::equals);
    }

    private static @Nullable String period(@Nullable String style) {
        String word = style == null ? "" : style.toLowerCase(Locale.ROOT);
        return StylePeriod.isWord(word) ? word : null;
    }

    private interface Rule {
        boolean right(String truth, String read);
    }

    /** The side that was read, and the list that grows. */
    private record Side(String file, @Nullable Reading reading, List<Comparison> result) {

        void compare(Figure figure, ReadField field, @Nullable String truth, Rule rule) {
            if (truth == null || truth.isBlank()) {
                return;
            }
            Optional<ReadValue> found = Optional.ofNullable(reading).flatMap(known -> known.value(field));
            String read = found.map(ReadValue::value).orElse("");
            Verdict verdict = read.isEmpty() ? Verdict.EMPTY : rule.right(truth, read) ? Verdict.RIGHT : Verdict.WRONG;
            // a value counts once for its confidence
            double confidence = figure == Figure.TITLE_PRINTED
                    ? 0
                    : found.map(ReadValue::confidence).orElse(0.0);
            result.add(new Comparison(file, figure, verdict, truth, read, confidence));
        }
    }

    /** Whether a number of the truth is among those read; Mutopia writes "O 60" for Op. 60. */
    private static boolean sameNumber(String truth, String read) {
        List<CatalogueNumber> known = CatalogueNumber.all(truth.replaceFirst("^O (?=\\d)", "Op. "));
        List<CatalogueNumber> found = CatalogueNumber.all(read);
        boolean conflict = known.stream()
                .anyMatch(number -> found.stream()
                        .anyMatch(other -> other.catalogue().equals(number.catalogue()) && !other.agrees(number)));
        return !conflict && known.stream().anyMatch(number -> found.stream().anyMatch(number::agrees));
    }

    private static boolean amongClefs(String truth, String read) {
        return Arrays.asList(read.split(" ")).contains(clefWord(truth));
    }

    /** LilyPond's other names of clefs in our words. */
    private static String clefWord(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        String octave = word.replaceAll("^[a-z0-9]*?(?=[_^]|$)", "");
        String plain = word.substring(0, word.length() - octave.length());
        return switch (plain) {
            case "g", "g2", "violin" -> "treble" + octave;
            case "f" -> "bass" + octave;
            case "c" -> "alto" + octave;
            case "varbaritone" -> "baritone" + octave;
            default -> word;
        };
    }

    private static boolean sameFifths(String truth, String read) {
        return KeyNames.fifths(truth).stream()
                .anyMatch(fifths -> Integer.toString(fifths).equals(read));
    }

    private static boolean sameKey(String truth, String read) {
        return KeyNames.key(truth).equals(MusicalKey.parse(read));
    }

    /**
     * The same players; those of keyboards with strings are one another's alternatives in the catalogue. Where it names but the
     * family of an ensemble, two players of that family and nobody else.
     */
    private static boolean sameInstruments(String truth, String read) {
        Set<String> found = players(read);
        Set<String> family = ENSEMBLES.get(Folding.fold(truth));
        return family == null
                ? players(truth).equals(found) && !found.isEmpty()
                : family.containsAll(found) && found.size() > 1;
    }

    private static Set<String> players(String named) {
        return InstrumentNames.in(named).stream()
                .map(name -> name.equals("harpsichord") ? "piano" : name)
                .collect(Collectors.toSet());
    }
}
