package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VotedSignsTest {

    private static final Probabilities<Writing> WRITTEN = sure(List.of(Writing.values()), Writing.ENGRAVED, 0.9);
    private static final Probabilities<PictureQuality> SEEN =
            sure(List.of(PictureQuality.values()), PictureQuality.GOOD, 0.8);

    @Test
    void the_first_systems_clefs_are_told_from_top_to_bottom() {
        VotedSigns voted = new VotedSigns(
                List.of(staff(ClefSign.TREBLE, 0, TimeSign.COMMON), staff(ClefSign.BASS, 0, TimeSign.COMMON)),
                List.of());

        assertThat(voted.clefs().orElseThrow().value()).containsExactly(ClefSign.TREBLE, ClefSign.BASS);
        assertThat(voted.clefs().orElseThrow().confidence()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void what_has_no_clef_is_no_staff() {
        VotedSigns voted = new VotedSigns(
                List.of(staff(ClefSign.NONE, 3, TimeSign.CUT), staff(ClefSign.ALTO, 1, TimeSign.CUT)), List.of());

        assertThat(voted.clefs().orElseThrow().value()).containsExactly(ClefSign.ALTO);
        assertThat(voted.fifths().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void a_transposing_instrument_is_outvoted() {
        VotedSigns voted = new VotedSigns(
                List.of(
                        staff(ClefSign.TREBLE, 2, TimeSign.CUT),
                        staff(ClefSign.TREBLE, 0, TimeSign.CUT),
                        staff(ClefSign.BASS, 0, TimeSign.CUT)),
                List.of());

        assertThat(voted.fifths().orElseThrow().value()).isZero();
    }

    @Test
    void of_two_keys_the_lower_staffs_counts() {
        VotedSigns voted = new VotedSigns(
                List.of(staff(ClefSign.TREBLE, 2, TimeSign.CUT), staff(ClefSign.BASS, 0, TimeSign.CUT)), List.of());

        assertThat(voted.fifths().orElseThrow().value()).isZero();
    }

    @Test
    void the_systems_below_help_where_the_first_is_unsure_and_do_not_outvote_it() {
        HeadReading unsure = new HeadReading(
                sure(List.of(ClefSign.values()), ClefSign.TREBLE, 0.9),
                new Probabilities<>(List.of(0, 1, 2), List.of(0.0, 0.45, 0.55)),
                sure(List.of(TimeSign.values()), TimeSign.CUT, 0.9),
                WRITTEN,
                SEEN);
        List<HeadReading> below = Collections.nCopies(8, staff(ClefSign.TREBLE, 1, TimeSign.NONE));

        assertThat(new VotedSigns(List.of(unsure), below).fifths().orElseThrow().value())
                .isEqualTo(1);
        assertThat(new VotedSigns(List.of(staff(ClefSign.TREBLE, 2, TimeSign.CUT)), below)
                        .fifths()
                        .orElseThrow()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void percussion_has_no_key() {
        VotedSigns voted = new VotedSigns(List.of(staff(ClefSign.PERCUSSION, 0, TimeSign.THREE_FOUR)), List.of());

        assertThat(voted.fifths()).isEmpty();
        assertThat(voted.time().orElseThrow().value()).isEqualTo("3/4");
    }

    @Test
    void a_c_and_four_fours_are_the_same_time() {
        HeadReading torn = new HeadReading(
                sure(List.of(ClefSign.values()), ClefSign.TREBLE, 0.9),
                sure(List.of(0, 1), 0, 0.9),
                new Probabilities<>(
                        List.of(TimeSign.COMMON, TimeSign.FOUR_FOUR, TimeSign.CUT), List.of(0.35, 0.25, 0.4)),
                WRITTEN,
                SEEN);

        assertThat(new VotedSigns(List.of(torn), List.of()).time().orElseThrow().value())
                .isEqualTo("4/4");
    }

    @Test
    void a_first_system_without_a_time_signature_has_none_whatever_follows() {
        VotedSigns voted = new VotedSigns(
                List.of(staff(ClefSign.TREBLE, 0, TimeSign.NONE)), List.of(staff(ClefSign.TREBLE, 0, TimeSign.CUT)));

        assertThat(voted.time()).isEmpty();
    }

    @Test
    void all_staves_of_the_page_say_how_it_is_written_and_how_well_it_is_seen() {
        HeadReading torn = looking(ClefSign.TREBLE, Writing.HANDWRITTEN, PictureQuality.POOR);
        HeadReading below = looking(ClefSign.BASS, Writing.ENGRAVED, PictureQuality.FAIR);
        HeadReading words = looking(ClefSign.NONE, Writing.HANDWRITTEN, PictureQuality.GOOD);

        VotedSigns voted = new VotedSigns(List.of(torn), List.of(below, below, words, words));

        assertThat(voted.writing().orElseThrow().value()).isEqualTo(Writing.ENGRAVED);
        assertThat(voted.writing().orElseThrow().confidence()).isCloseTo(1.9 / 3, within(1e-6));
        assertThat(voted.quality().orElseThrow().value()).isEqualTo(PictureQuality.FAIR);
    }

    private static HeadReading looking(ClefSign clef, Writing writing, PictureQuality quality) {
        HeadReading plain = staff(clef, 0, TimeSign.CUT);
        return new HeadReading(
                plain.clef(),
                plain.fifths(),
                plain.time(),
                sure(List.of(Writing.values()), writing, 0.9),
                sure(List.of(PictureQuality.values()), quality, 0.8));
    }

    @Test
    void a_page_without_staves_says_nothing() {
        VotedSigns voted = new VotedSigns(List.of(), List.of());

        assertThat(voted.clefs()).isEmpty();
        assertThat(voted.fifths()).isEmpty();
        assertThat(voted.time()).isEmpty();
        assertThat(voted.writing()).isEmpty();
        assertThat(voted.quality()).isEmpty();
    }

    static HeadReading staff(ClefSign clef, int fifths, TimeSign time) {
        return new HeadReading(
                sure(List.of(ClefSign.values()), clef, 0.9),
                sure(List.of(-3, -2, -1, 0, 1, 2, 3), fifths, 0.9),
                sure(List.of(TimeSign.values()), time, 0.9),
                WRITTEN,
                SEEN);
    }

    /** A staff that begins with some clef so likely. */
    static HeadReading clef(double share) {
        HeadReading treble = staff(ClefSign.TREBLE, 0, TimeSign.NONE);
        List<Double> shares = new ArrayList<>(Collections.nCopies(ClefSign.values().length, 0.0));
        shares.set(ClefSign.TREBLE.ordinal(), share);
        shares.set(ClefSign.NONE.ordinal(), 1 - share);
        return new HeadReading(
                new Probabilities<>(List.of(ClefSign.values()), shares), treble.fifths(), treble.time(), WRITTEN, SEEN);
    }

    private static <T> Probabilities<T> sure(List<T> answers, T right, double share) {
        List<Double> shares = new ArrayList<>(Collections.nCopies(answers.size(), (1 - share) / (answers.size() - 1)));
        shares.set(answers.indexOf(right), share);
        return new Probabilities<>(answers, shares);
    }
}
