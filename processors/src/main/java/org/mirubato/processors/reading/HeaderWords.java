package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

/** Title, composer and opus from above the music and from the cover before it. */
final class HeaderWords {

    private HeaderWords() {}

    /** What stands above the music; a cover before it is asked for the rest, and first when it speaks louder. */
    static List<ReadValue> values(
            UprightPage first,
            UprightPage music,
            FirstSystem system,
            List<Staff> staves,
            @Nullable String metadataTitle) {
        List<ReadValue> above =
                WordsReader.above(system, staves, music, metadataTitle).values();
        if (first.contents().page() == music.contents().page()
                || first.contents().texts().isEmpty()) {
            return above;
        }
        List<ReadValue> cover = WordsReader.cover(first, metadataTitle).values();
        return titleHeight(cover) > 1.2 * titleHeight(above) ? merged(cover, above) : merged(above, cover);
    }

    private static double titleHeight(List<ReadValue> values) {
        return values.stream()
                .filter(value -> value.field() == ReadField.TITLE)
                .map(ReadValue::place)
                .mapToDouble(place -> place == null ? 0 : place.height())
                .max()
                .orElse(0);
    }

    private static List<ReadValue> merged(List<ReadValue> preferred, List<ReadValue> others) {
        List<ReadValue> values = new ArrayList<>(preferred);
        others.stream()
                .filter(other -> preferred.stream().noneMatch(value -> value.field() == other.field()))
                .forEach(values::add);
        return values;
    }
}
