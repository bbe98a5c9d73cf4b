package org.mirubato.processors.reading.vision.training;

import java.util.List;
import java.util.SplittableRandom;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.TimeSign;

/** An endless supply of pictures with their truth; the same seed and number give the same picture, on any thread. */
final class SyntheticHeads {

    private static final List<ClefSign> CLEFS = List.of(ClefSign.values());
    private static final List<TimeSign> TIMES = List.of(TimeSign.values());

    /** What most pages have, so that the network meets it most often. */
    private static final List<ClefSign> COMMON_CLEFS =
            List.of(ClefSign.TREBLE, ClefSign.TREBLE, ClefSign.BASS, ClefSign.BASS, ClefSign.ALTO, ClefSign.TENOR);

    private final HeadEngraver engraver;
    private final long seed;

    /** A picture with what it shows. */
    record Sample(StaffHead head, HeadTruth truth) {}

    SyntheticHeads(List<MusicTypeface> typefaces, long seed) {
        this.engraver = new HeadEngraver(typefaces, Lettering.load());
        this.seed = seed;
    }

    Sample sample(long number) {
        Dice dice = new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
        HeadTruth truth = truth(dice);
        StaffDrawing drawing = engraver.draw(truth, dice);
        return new Sample(HeadCamera.take(drawing, () -> engraver.draw(truth(dice), dice), dice), truth);
    }

    private static HeadTruth truth(Dice dice) {
        ClefSign clef = dice.chance(0.6) ? dice.pick(COMMON_CLEFS) : dice.pick(CLEFS);
        if (clef == ClefSign.NONE) {
            return new HeadTruth(clef, 0, TimeSign.NONE);
        }
        int fifths = !clef.pitched() ? 0 : dice.chance(0.4) ? dice.whole(-3, 3) : dice.whole(-7, 7);
        TimeSign time = dice.chance(0.3) ? TimeSign.NONE : dice.pick(TIMES);
        return new HeadTruth(clef, fifths, time);
    }
}
