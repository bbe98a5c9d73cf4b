package org.mirubato.processors.reading.vision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.PageReader;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.picture.StaffTies;
import org.mirubato.processors.reading.vision.VotedSigns.Vote;

/**
 * Clefs, key and time signature from the picture of a page, by the network. Safe from any thread.
 *
 * @param eyes the network
 */
public record VisionReader(HeadEyes eyes) implements PageReader {

    private static final String NAME = "vision-6";
    private static final String SOURCE = "picture";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double reliability() {
        return 0.95;
    }

    @Override
    public ReadablePages upright(ReadablePages pages) throws ChildFailed {
        ClefCompass compass = new ClefCompass(eyes);
        List<PagePicture> upright = new ArrayList<>();
        Map<Integer, List<PagePicture>> pictures = pages.pictures().stream()
                .collect(Collectors.groupingBy(PagePicture::page, LinkedHashMap::new, Collectors.toList()));
        for (List<PagePicture> sides : pictures.values()) {
            upright.addAll(compass.upright(sides));
        }
        return pages.turned(upright);
    }

    @Override
    public List<ReadValue> read(ReadablePages pages) throws ChildFailed {
        for (PagePicture page : pages.pictures()) {
            List<HeadReading> readings = looks(page);
            if (readings.stream().anyMatch(VotedSigns::hasClef)) {
                return values(page, readings);
            }
        }
        return List.of();
    }

    /** One reading for each staff of the page. */
    private List<HeadReading> looks(PagePicture page) throws ChildFailed {
        List<HeadReading> all = eyes.read(page.staves().stream()
                .flatMap(staff -> HeadCutter.cuts(page.upright(), staff).stream())
                .toList());
        int each = HeadCutter.looks();
        return IntStream.range(0, page.staves().size())
                .mapToObj(staff -> HeadReading.mean(all.subList(staff * each, (staff + 1) * each)))
                .toList();
    }

    /** What the page's first system shows. */
    private static List<ReadValue> values(PagePicture page, List<HeadReading> readings) {
        int first = 0;
        while (!VotedSigns.hasClef(readings.get(first))) {
            first++;
        }
        int end = StaffTies.end(StaffTies.of(page), first);
        VotedSigns voted = new VotedSigns(readings.subList(first, end), readings.subList(end, readings.size()));
        return values(
                voted,
                new FirstSigns(page, page.staves().get(first), page.staves().get(end - 1)));
    }

    private static List<ReadValue> values(VotedSigns voted, FirstSigns signs) {
        List<ReadValue> values = new ArrayList<>();
        voted.clefs().ifPresent(vote -> {
            values.add(signs.value(ReadField.FIRST_CLEF, vote.value().get(0).word(), vote));
            String words = vote.value().stream().map(ClefSign::word).collect(Collectors.joining(" "));
            values.add(signs.value(ReadField.CLEFS, words, vote));
        });
        voted.fifths()
                .ifPresent(vote -> values.add(
                        signs.value(ReadField.KEY_SIGNATURE, vote.value().toString(), vote)));
        voted.writing()
                .ifPresent(vote ->
                        values.add(signs.value(ReadField.WRITING, vote.value().word(), vote)));
        voted.quality()
                .ifPresent(vote -> values.add(
                        signs.value(ReadField.PICTURE_QUALITY, vote.value().word(), vote)));
        voted.time().ifPresent(vote -> values.add(signs.value(ReadField.TIME_SIGNATURE, vote.value(), vote)));
        return values;
    }

    /** Where the first system's signs stand. */
    private record FirstSigns(PagePicture page, FoundStaff top, FoundStaff bottom) {

        /** Clef, key and time signature end within so many staff spaces. */
        private static final double LENGTH = 16;

        ReadValue value(ReadField field, String value, Vote<?> vote) {
            double space = top.space(top.left());
            return new ReadValue(
                    field,
                    value,
                    vote.confidence(),
                    SOURCE,
                    page.place(
                            top.left(),
                            top.line(0, top.left()) - space,
                            top.left() + LENGTH * space,
                            bottom.line(FoundStaff.LINES - 1, bottom.left()) + space));
        }
    }
}
