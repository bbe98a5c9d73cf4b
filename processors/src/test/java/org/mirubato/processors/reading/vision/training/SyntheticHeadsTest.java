package org.mirubato.processors.reading.vision.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.TimeSign;
import org.mirubato.processors.reading.vision.Writing;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

class SyntheticHeadsTest {

    private static final SyntheticHeads HEADS = new SyntheticHeads(MusicTypeface.load(MusicTypeface.TAUGHT), 5, 0.3);

    @Test
    void the_same_seed_gives_the_same_picture_on_any_thread() {
        SyntheticHeads again = new SyntheticHeads(MusicTypeface.load(MusicTypeface.TAUGHT), 5, 0.3);

        List<Sample> first = LongStream.range(0, 40).mapToObj(HEADS::sample).toList();
        List<Sample> second =
                LongStream.range(0, 40).parallel().mapToObj(again::sample).toList();

        for (int i = 0; i < 40; i++) {
            assertThat(second.get(i).truth()).isEqualTo(first.get(i).truth());
            assertThat(second.get(i).head().pixels())
                    .isEqualTo(first.get(i).head().pixels());
        }
    }

    @Test
    void another_seed_gives_other_pictures() {
        SyntheticHeads other = new SyntheticHeads(MusicTypeface.load(MusicTypeface.TAUGHT), 6, 0.3);

        assertThat(other.sample(0).head().pixels())
                .isNotEqualTo(HEADS.sample(0).head().pixels());
    }

    @Test
    void every_clef_key_and_time_is_drawn() {
        List<HeadTruth> truths = LongStream.range(0, 1500)
                .parallel()
                .mapToObj(HEADS::sample)
                .map(Sample::truth)
                .toList();

        assertThat(set(truths, HeadTruth::clef)).containsExactlyInAnyOrder(ClefSign.values());
        assertThat(set(truths, HeadTruth::time)).containsExactlyInAnyOrder(TimeSign.values());
        assertThat(set(truths, HeadTruth::fifths)).hasSize(15);
        assertThat(set(truths, HeadTruth::writing)).containsExactlyInAnyOrder(Writing.values());
        assertThat(set(truths, HeadTruth::quality)).containsExactlyInAnyOrder(PictureQuality.values());
    }

    private static <T> Set<T> set(List<HeadTruth> truths, java.util.function.Function<HeadTruth, T> part) {
        return truths.stream().map(part).collect(Collectors.toSet());
    }

    @Test
    void pictures_are_between_white_and_ink() {
        for (int i = 0; i < 40; i++) {
            for (float pixel : HEADS.sample(i).head().pixels()) {
                assertThat(pixel).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void every_music_font_has_the_signs_that_truths_are_made_of() {
        List<String> all = Stream.concat(MusicTypeface.TAUGHT.stream(), MusicTypeface.KEPT_OUT.stream())
                .toList();
        for (MusicTypeface typeface : MusicTypeface.load(all)) {
            for (Sign sign : Sign.values()) {
                boolean part = sign.name().endsWith("CLEF")
                        || sign.compareTo(Sign.ZERO) >= 0 && sign.compareTo(Sign.SHARP) <= 0;
                assertThat(!part || typeface.outline(sign).isPresent())
                        .as("%s in %s", sign, typeface.name())
                        .isTrue();
            }
        }
    }

    @Test
    void a_hand_writes_all_that_truths_are_made_of_and_no_two_hands_write_alike() {
        MusicTypeface print = MusicTypeface.load(List.of("bravura")).get(0);
        StaffDrawing one = new MusicHand(print, new Dice(new SplittableRandom(1))).paper();
        StaffDrawing other = new MusicHand(print, new Dice(new SplittableRandom(2))).paper();

        for (Sign sign : Sign.values()) {
            if (!PenStrokes.of(sign).isEmpty()) {
                Rectangle2D written = one.typeface().outline(sign).orElseThrow().getBounds2D();
                assertThat(written)
                        .isNotEqualTo(
                                other.typeface().outline(sign).orElseThrow().getBounds2D());
                assertThat(written.getHeight()).isBetween(0.3, 8.0);
            }
        }
        assertThat(PenStrokes.of(Sign.G_CLEF)).isNotEmpty();
        double right = one.sign(Sign.G_CLEF, 3, 1, 1);
        one.sign(Sign.G_CLEF, 3, 1, 1);
        assertThat(right).isGreaterThan(3);
        assertThat(one.shapes().get(0).getBounds2D())
                .isNotEqualTo(one.shapes().get(1).getBounds2D());
    }

    @Test
    void an_undistorted_staff_has_its_lines_where_the_head_says() {
        StaffDrawing drawing =
                new StaffDrawing(MusicTypeface.load(List.of("bravura")).get(0));
        for (int line = -2; line <= 2; line++) {
            drawing.line(0, line, HeadEngraver.END, line, 0.12);
        }

        StaffHead head = HeadCamera.straight(drawing);

        for (int line = -2; line <= 2; line++) {
            int row = StaffHead.MIDDLE + line * StaffHead.SPACE;
            assertThat(head.ink(100, row) + head.ink(100, row - 1)).isGreaterThan(0.6f);
            assertThat(head.ink(100, row + 3)).isLessThan(0.1f);
            assertThat(head.ink(StaffHead.MARGIN - 3, row)).isLessThan(0.1f);
            assertThat(head.ink(StaffHead.MARGIN + 1, row)).isGreaterThan(0.2f);
        }
    }
}
