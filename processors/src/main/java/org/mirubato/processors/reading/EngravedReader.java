package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.PageContents;

/** Reads engraved (born-digital) scores from what stands on their first pages. Pure; safe from any thread. */
public final class EngravedReader {

    /** Name and version, kept with every reading; to be raised whenever a rule changes. */
    public static final String NAME = "engraved-2";

    /** A value that is less sure than this is not told: an empty field is corrected more readily than a wrong one. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /**
     * Reads the first of the pages that has staves, and the cover before it when that page has no title.
     *
     * @param pages the first pages of a score up to its music, in order, and its last; may be empty
     * @param metadataTitle the title among the file's own properties, or null
     */
    public Reading read(List<PageContents> pages, @Nullable String metadataTitle) {
        List<UprightPage> upright = pages.stream().map(UprightPage::of).toList();
        for (UprightPage page : upright) {
            List<Staff> staves = StaffFinder.find(page.contents());
            Optional<FirstSystem> system = FirstSystem.of(staves, page.contents());
            if (system.isPresent()) {
                List<ReadValue> values =
                        new ArrayList<>(words(upright.get(0), page, system.get(), staves, metadataTitle));
                values.addAll(new SignsReader(page, system.get()).values());
                values.addAll(new Musician(upright, page, system.get(), staves, values).values());
                return reading(values);
            }
        }
        List<ReadValue> cover = upright.isEmpty()
                ? List.of()
                : WordsReader.cover(upright.get(0), metadataTitle).values();
        return reading(cover);
    }

    /** What is surer than not, in the order of the fields. */
    private static Reading reading(List<ReadValue> values) {
        return new Reading(
                NAME,
                values.stream()
                        .filter(value -> value.confidence() >= LEAST_CONFIDENCE)
                        .sorted(Comparator.comparing(ReadValue::field))
                        .toList());
    }

    /** What stands above the music; a cover before it is asked for the rest, and first when it speaks louder. */
    private static List<ReadValue> words(
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
