package org.mirubato.processors.reading.vision.training;

import java.util.List;
import java.util.stream.LongStream;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.HeadReading;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

/** Pictures with their truth for the reader's tests. */
public final class Lesson {

    private Lesson() {}

    /** A picture and whether a reading of it is right; what a head does not show can't be wrong. */
    public static final class Taught {

        private final Sample sample;

        private Taught(Sample sample) {
            this.sample = sample;
        }

        public StaffHead head() {
            return sample.head();
        }

        public boolean clefIsRight(HeadReading reading) {
            return reading.clef().best() == sample.truth().clef();
        }

        public boolean keyIsRight(HeadReading reading) {
            return !sample.truth().clef().pitched()
                    || reading.fifths().best() == sample.truth().fifths();
        }

        public boolean timeIsRight(HeadReading reading) {
            return sample.truth().clef() == ClefSign.NONE
                    || reading.time().best() == sample.truth().time();
        }
    }

    /** So many pictures in the fonts that are kept out of training. */
    public static List<Taught> inFontsNeverSeen(int count) {
        SyntheticHeads heads = new SyntheticHeads(MusicTypeface.load(MusicTypeface.KEPT_OUT), -9, 0);
        return LongStream.range(0, count)
                .parallel()
                .mapToObj(heads::sample)
                .map(Taught::new)
                .toList();
    }
}
