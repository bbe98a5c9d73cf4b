package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.Clefs.Clef;
import org.mirubato.processors.reading.KeySignatures.KeySignature;
import org.mirubato.processors.reading.TimeSignatures.TimeSignature;

/** Clefs, key and time signature from the first system's signs; the staves of one system vouch for one another. */
final class SignsReader {

    private final UprightPage page;
    private final List<StaffStart> starts;
    private final int staves;

    SignsReader(UprightPage page, FirstSystem system) {
        this.page = page;
        this.staves = system.staves().size();
        this.starts = system.staves().stream()
                .map(staff -> StaffStart.of(staff, page.contents()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<ReadValue> values() {
        List<ReadValue> values = new ArrayList<>();
        if (starts.isEmpty()) {
            return values;
        }
        double complete = starts.size() == staves ? 0.98 : 0.8;
        String names = starts.stream().map(start -> start.clef().name()).collect(Collectors.joining(" "));
        Clef first = starts.get(0).clef();
        values.add(value(ReadField.FIRST_CLEF, first.name(), complete, box(starts.get(0))));
        values.add(value(
                ReadField.CLEFS,
                names,
                complete,
                starts.stream().map(SignsReader::box).reduce(Box::join).orElseThrow()));
        key().ifPresent(values::add);
        time().ifPresent(values::add);
        return values;
    }

    private static Box box(StaffStart start) {
        double space = start.staff().space();
        double x = start.clef().glyph().x();
        return new Box(
                x, start.staff().top() - space, x + 2.8 * space, start.staff().bottom() + space);
    }

    /** The key most staves show: transposing instruments are fewer than the others; of equals, the lowest staff's. */
    private Optional<ReadValue> key() {
        List<KeySignature> keys = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0; i--) {
            if (starts.get(i).clef().pitched()) {
                keys.add(KeySignatures.read(starts.get(i)));
            }
        }
        return mostFrequent(keys, KeySignature::fifths).map(vote -> {
            double confidence = 0.75 + 0.2 * vote.share() + (vote.value().regular() ? 0.03 : -0.35);
            return value(
                    ReadField.KEY_SIGNATURE,
                    Integer.toString(vote.value().fifths()),
                    confidence,
                    vote.value().box());
        });
    }

    private Optional<ReadValue> time() {
        List<TimeSignature> times = starts.stream()
                .map(TimeSignatures::read)
                .flatMap(Optional::stream)
                .toList();
        return mostFrequent(times, TimeSignature::value).map(vote -> {
            double confidence = vote.value().certain() ? 0.78 + 0.2 * vote.share() : 0.4;
            return value(
                    ReadField.TIME_SIGNATURE,
                    vote.value().value(),
                    confidence,
                    vote.value().box());
        });
    }

    private record Vote<T>(T value, double share) {}

    /** The first of those that occur most often. */
    private static <T, K> Optional<Vote<T>> mostFrequent(List<T> values, Function<T, K> key) {
        return values.stream()
                .map(value -> {
                    long same = values.stream()
                            .filter(other -> key.apply(other).equals(key.apply(value)))
                            .count();
                    return new Vote<>(value, (double) same / values.size());
                })
                .max(Comparator.comparingDouble((Vote<T> vote) -> vote.share())
                        .thenComparing(vote -> -values.indexOf(vote.value())));
    }

    private ReadValue value(ReadField field, String text, double confidence, Box box) {
        return new ReadValue(field, text, confidence, "glyphs", page.place(box));
    }
}
