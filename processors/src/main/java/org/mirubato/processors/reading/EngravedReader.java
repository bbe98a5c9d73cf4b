package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.PageContents;

/** Reads engraved (born-digital) scores from what stands on their first pages. Pure; safe from any thread. */
public final class EngravedReader implements PageReader {

    /** Name and version, kept with every reading; to be raised whenever a rule changes. */
    public static final String NAME = "engraved-5";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double reliability() {
        return 1;
    }

    @Override
    public List<ReadValue> read(ReadablePages pages) {
        return read(pages.contents(), pages.metadataTitle()).values();
    }

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
                        new ArrayList<>(HeaderWords.values(upright.get(0), page, system.get(), staves, metadataTitle));
                values.addAll(new SignsReader(page, system.get()).values());
                values.addAll(new Musician(
                                page,
                                system.get(),
                                staves,
                                PieceNotes.of(upright, page, staves),
                                values,
                                LyricsRule.find(staves, page.contents().texts()))
                        .values());
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
                        .filter(value -> value.confidence() >= Fusion.LEAST_CONFIDENCE)
                        .sorted(Comparator.comparing(ReadValue::field))
                        .toList());
    }
}
