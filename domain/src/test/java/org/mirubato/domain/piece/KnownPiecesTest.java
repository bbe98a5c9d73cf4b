package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownPiecesTest {

    @Test
    void each_piece_is_there_once_by_a_composer_of_the_table_with_a_grade() {
        assertThat(KnownPieces.all()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(KnownPieces.all())
                .extracting(piece -> MatchKey.of(piece.names()).own())
                .doesNotHaveDuplicates();
        assertThat(KnownPieces.all()).allSatisfy(piece -> {
            String composer = String.valueOf(piece.names().composer());
            assertThat(Composers.canonical(composer)).as(composer).isPresent();
            assertThat(piece.gradeLevel()).isBetween(1, 10);
            assertThat(piece.instrument()).isEqualTo("piano");
        });
    }

    @Test
    void they_go_from_easy_to_hard() {
        assertThat(KnownPieces.all().get(0).gradeLevel()).isLessThan(4);
        assertThat(KnownPieces.all().get(KnownPieces.all().size() - 1).gradeLevel())
                .isEqualTo(10);
    }
}
