package org.mirubato.processors.reading.vision;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the network sees in one staff's beginning. Where there is no clef the others mean nothing, and so does the key after a
 * clef without pitch.
 *
 * @param fifths sharps, or flats as negative numbers
 */
public record HeadReading(
        Probabilities<ClefSign> clef,
        Probabilities<Integer> fifths,
        Probabilities<TimeSign> time,
        Probabilities<Writing> writing,
        Probabilities<PictureQuality> quality) {

    private static final List<ClefSign> CLEFS = List.of(ClefSign.values());
    private static final List<Integer> FIFTHS = IntStream.rangeClosed(
                    -StaffHeadNetwork.KEYS / 2, StaffHeadNetwork.KEYS / 2)
            .boxed()
            .toList();
    private static final List<TimeSign> TIMES = List.of(TimeSign.values());
    private static final List<Writing> WRITINGS = List.of(Writing.values());
    private static final List<PictureQuality> QUALITIES = List.of(PictureQuality.values());

    /** What several looks at one staff say together: the mean of each probability. At least one. */
    static HeadReading mean(List<HeadReading> looks) {
        return new HeadReading(
                Probabilities.mean(looks.stream().map(HeadReading::clef).toList()),
                Probabilities.mean(looks.stream().map(HeadReading::fifths).toList()),
                Probabilities.mean(looks.stream().map(HeadReading::time).toList()),
                Probabilities.mean(looks.stream().map(HeadReading::writing).toList()),
                Probabilities.mean(looks.stream().map(HeadReading::quality).toList()));
    }

    /** From one row of the network's probabilities. */
    static HeadReading of(float[] row) {
        return new HeadReading(
                Probabilities.of(CLEFS, row, StaffHeadNetwork.start(0)),
                Probabilities.of(FIFTHS, row, StaffHeadNetwork.start(1)),
                Probabilities.of(TIMES, row, StaffHeadNetwork.start(2)),
                Probabilities.of(WRITINGS, row, StaffHeadNetwork.start(3)),
                Probabilities.of(QUALITIES, row, StaffHeadNetwork.start(4)));
    }
}
