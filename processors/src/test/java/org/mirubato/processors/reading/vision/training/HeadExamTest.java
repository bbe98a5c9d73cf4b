package org.mirubato.processors.reading.vision.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.HeadReading;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.Probabilities;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.TimeSign;
import org.mirubato.processors.reading.vision.Writing;
import org.mirubato.processors.reading.vision.training.HeadExam.Result;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

class HeadExamTest {

    private static final StaffHead WHITE = new StaffHead(new float[StaffHead.HEIGHT * StaffHead.WIDTH]);

    @Test
    void answers_are_counted_and_their_confidence_is_held_against_them() {
        HeadExam exam = exam(3, 1, 0.95);

        Result key = exam.results().get(1);

        assertThat(key.asked()).isEqualTo(4);
        assertThat(key.right()).isEqualTo(0.75);
        assertThat(key.calibration()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void a_head_without_a_clef_is_asked_for_that_alone() {
        HeadTruth nothing = truth(ClefSign.NONE, 0, TimeSign.NONE);
        HeadExam exam = new HeadExam(
                List.of(new Sample(WHITE, nothing), new Sample(WHITE, truth(ClefSign.ALTO, 2, TimeSign.CUT))),
                List.of(reading(ClefSign.NONE, 0, 0.9), reading(ClefSign.ALTO, 2, 0.9)));

        assertThat(exam.results()).extracting(Result::asked).containsExactly(2, 1, 1, 1, 1);
    }

    @Test
    void one_that_is_too_sure_is_cooled_down_until_it_is_right_as_often_as_it_says() {
        HeadExam exam = exam(75, 25, 0.98);

        float temperature = exam.fitted(1);

        double sure = Math.pow(0.98, 1 / temperature);
        double others = 14 * Math.pow(0.02 / 14, 1 / temperature);
        assertThat(sure / (sure + others)).isCloseTo(0.75, within(0.03));
    }

    /** So many heads whose key was read rightly and wrongly, each with the same confidence. */
    private static HeadExam exam(int right, int wrong, double share) {
        List<Sample> samples = new ArrayList<>();
        List<HeadReading> readings = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            samples.add(new Sample(WHITE, truth(ClefSign.TREBLE, 2, TimeSign.CUT)));
            readings.add(reading(ClefSign.TREBLE, i < right ? 2 : -1, share));
        }
        return new HeadExam(samples, readings);
    }

    private static HeadTruth truth(ClefSign clef, int fifths, TimeSign time) {
        return new HeadTruth(clef, fifths, time, Writing.ENGRAVED, PictureQuality.GOOD);
    }

    private static HeadReading reading(ClefSign clef, int fifths, double share) {
        return new HeadReading(
                sure(List.of(ClefSign.values()), clef.ordinal(), share),
                sure(List.of(-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7), fifths + 7, share),
                sure(List.of(TimeSign.values()), TimeSign.CUT.ordinal(), share),
                sure(List.of(Writing.values()), Writing.ENGRAVED.ordinal(), share),
                sure(List.of(PictureQuality.values()), PictureQuality.GOOD.ordinal(), share));
    }

    private static <T> Probabilities<T> sure(List<T> answers, int index, double share) {
        List<Double> shares = new ArrayList<>(Collections.nCopies(answers.size(), (1 - share) / (answers.size() - 1)));
        shares.set(index, share);
        return new Probabilities<>(answers, shares);
    }
}
