package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.piece.Pieces.names;

import org.junit.jupiter.api.Test;

class MatchKeyTest {

    private static final MatchKey AIR = MatchKey.of(names("Air", "J.S. Bach"));

    @Test
    void spellings_of_one_composer_are_the_same() {
        assertThat(AIR.same(MatchKey.of(names("air", "Bach, Johann Sebastian"))))
                .isTrue();
        assertThat(AIR.same(MatchKey.of(names("Air", "C.P.E. Bach")))).isFalse();
        assertThat(AIR.same(MatchKey.of(names("Air", "Bach")))).isFalse();
    }

    @Test
    void title_and_composer_may_be_swapped_on_either_side_whichever_spelling() {
        MatchKey swapped = MatchKey.of(names("J. S. Bach", "Air"));

        assertThat(AIR.same(swapped)).isTrue();
        assertThat(swapped.same(AIR)).isTrue();
        assertThat(MatchKey.of(names("Bach, J. S.", "Air")).same(swapped)).isFalse();
    }

    @Test
    void nobody_is_not_swapped_with_a_title() {
        assertThat(MatchKey.of(names("Air", null)).same(MatchKey.of(names("Air", null))))
                .isTrue();
        assertThat(MatchKey.of(names("unknown", "Air")).same(MatchKey.of(names("Air", null))))
                .isTrue();
        assertThat(MatchKey.of(names("Air", null)).swapped()).isNull();
        assertThat(MatchKey.of(names("Air", null)).same(AIR)).isFalse();
    }
}
