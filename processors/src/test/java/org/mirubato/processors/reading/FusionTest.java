package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.Fusion.Fused;
import org.mirubato.processors.reading.Fusion.Voice;

class FusionTest {

    private static final Place PLACE = new Place(1, 0.25, 0.05, 0.5, 0.03);

    @Test
    void one_reader_alone_is_believed_as_far_as_it_believes_itself() {
        List<Fused> fused = Fusion.fuse(List.of(voice("engraved", 1, value(ReadField.TITLE, "Largo", 0.8))));

        assertThat(fused).hasSize(1);
        assertThat(fused.get(0).value()).isEqualTo(value(ReadField.TITLE, "Largo", 0.8));
        assertThat(fused.get(0).others()).isEmpty();
    }

    @Test
    void agreement_raises_by_multiplying_the_doubts() {
        List<Fused> fused = Fusion.fuse(List.of(
                voice("engraved", 1, value(ReadField.TITLE, "Für Elise", 0.7)),
                voice("picture", 0.8, value(ReadField.TITLE, "Fur Elise", 0.5))));

        assertThat(fused).hasSize(1);
        assertThat(fused.get(0).value().value()).isEqualTo("Für Elise");
        assertThat(fused.get(0).value().confidence()).isEqualTo(1 - 0.3 * 0.6, within(1e-9));
        assertThat(fused.get(0).value().place()).isEqualTo(PLACE);
    }

    @Test
    void a_composer_s_initials_and_full_name_do_not_contradict_each_other() {
        List<Fused> fused = Fusion.fuse(List.of(
                voice("engraved", 1, value(ReadField.COMPOSER, "J. S. Bach", 0.8)),
                voice("outside", 1, value(ReadField.COMPOSER, "Johann Sebastian Bach", 0.7))));

        assertThat(fused).hasSize(1);
        assertThat(fused.get(0).value().confidence()).isGreaterThan(0.9);
        assertThat(fused.get(0).others()).isEmpty();
    }

    @Test
    void a_conflict_is_listed_and_lowers_the_winner() {
        List<Fused> fused = Fusion.fuse(List.of(
                voice("engraved", 1, value(ReadField.KEY_SIGNATURE, "2", 0.9)),
                voice("vision", 1, value(ReadField.KEY_SIGNATURE, "3", 0.7))));

        Fused key = fused.get(0);
        assertThat(key.value().value()).isEqualTo("2");
        assertThat(key.value().confidence()).isLessThan(0.9).isGreaterThan(0.5);
        assertThat(key.others()).extracting(ReadValue::value).containsExactly("3");
        assertThat(key.value().confidence() + key.others().get(0).confidence()).isLessThan(1);
    }

    @Test
    void two_who_agree_outweigh_a_surer_third() {
        List<Fused> fused = Fusion.fuse(List.of(
                voice("engraved", 1, value(ReadField.COMPOSER, "Clara Schumann", 0.85)),
                voice("picture", 1, value(ReadField.COMPOSER, "Robert Schumann", 0.8)),
                voice("outside", 1, value(ReadField.COMPOSER, "R0bert Schumann", 0.8))));

        assertThat(fused.get(0).value().value()).isEqualTo("Robert Schumann");
        assertThat(fused.get(0).others()).extracting(ReadValue::value).containsExactly("Clara Schumann");
    }

    @Test
    void what_is_less_sure_than_a_half_stays_empty_though_two_contradict_each_other() {
        List<Fused> unsure = Fusion.fuse(List.of(voice("picture", 1, value(ReadField.TITLE, "Largo", 0.49))));
        List<Fused> torn = Fusion.fuse(List.of(
                voice("engraved", 1, value(ReadField.TITLE, "Largo", 0.8)),
                voice("picture", 1, value(ReadField.TITLE, "Adagio", 0.8))));

        assertThat(unsure).isEmpty();
        assertThat(torn).isEmpty();
    }

    @Test
    void fields_come_in_their_order_and_a_silent_reader_changes_nothing() {
        List<Fused> fused = Fusion.fuse(List.of(
                voice("silent", 1),
                voice("engraved", 1, value(ReadField.COMPOSER, "Bach", 0.9), value(ReadField.TITLE, "Largo", 0.8))));

        assertThat(fused).extracting(one -> one.value().field()).containsExactly(ReadField.TITLE, ReadField.COMPOSER);
    }

    private static Voice voice(String reader, double reliability, ReadValue... values) {
        return new Voice(reader, reliability, List.of(values));
    }

    private static ReadValue value(ReadField field, String text, double confidence) {
        return new ReadValue(field, text, confidence, "text", PLACE);
    }
}
