package org.mirubato.processors.reading.vision.training;

import java.util.List;
import java.util.SplittableRandom;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.TimeSign;
import org.mirubato.processors.reading.vision.Writing;

/** An endless supply of pictures with their truth; the same seed and number give the same picture, on any thread. */
final class SyntheticHeads {

    private static final List<ClefSign> CLEFS = List.of(ClefSign.values());
    private static final List<TimeSign> TIMES = List.of(TimeSign.values());

    /** What most pages have, so that the network meets it most often. */
    private static final List<ClefSign> COMMON_CLEFS = List.of(
            ClefSign.TREBLE,
            ClefSign.TREBLE,
            ClefSign.BASS,
            ClefSign.BASS,
            ClefSign.ALTO,
            ClefSign.TENOR,
            ClefSign.TREBLE_BELOW);

    private final HeadEngraver engraver;
    private final long seed;
    private final double byHand;

    /** A picture with what it shows. */
    record Sample(StaffHead head, HeadTruth truth) {}

    /** @param byHand the part of the staves that is written by hand */
    SyntheticHeads(List<MusicTypeface> typefaces, long seed, double byHand) {
        this.engraver = new HeadEngraver(typefaces, Lettering.load());
        this.seed = seed;
        this.byHand = byHand;
    }

    Sample sample(long number) {
        Dice dice = new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
        HeadCamera camera = new HeadCamera(dice);
        HeadTruth truth = truth(camera.quality(), dice);
        StaffDrawing drawing = engraver.draw(truth, dice);
        return new Sample(camera.take(drawing, () -> engraver.draw(truth(truth.quality(), dice), dice), dice), truth);
    }

    private HeadTruth truth(PictureQuality quality, Dice dice) {
        ClefSign clef = dice.chance(0.6) ? dice.pick(COMMON_CLEFS) : dice.pick(CLEFS);
        if (clef == ClefSign.NONE) {
            return new HeadTruth(clef, 0, TimeSign.NONE, Writing.ENGRAVED, quality);
        }
        int fifths = !clef.pitched() ? 0 : dice.chance(0.4) ? dice.whole(-3, 3) : dice.whole(-7, 7);
        TimeSign time = dice.chance(0.3) ? TimeSign.NONE : dice.pick(TIMES);
        Writing writing = dice.chance(byHand) ? Writing.HANDWRITTEN : Writing.ENGRAVED;
        return new HeadTruth(clef, fifths, time, writing, quality);
    }
}
