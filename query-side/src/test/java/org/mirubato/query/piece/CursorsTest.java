package org.mirubato.query.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceQuery.PieceCursor;

class CursorsTest {

    @Test
    void a_cursor_comes_back_as_it_went_out() {
        PieceCursor place = new PieceCursor("etude no 000000002", "piece_a");

        assertThat(Cursors.of(String.valueOf(Cursors.text(place)))).isEqualTo(place);
        assertThat(Cursors.of("")).isNull();
        assertThat(Cursors.text(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "abc", "IA", "YQAgYg"})
    void what_no_list_has_answered_is_refused(String cursor) {
        assertThatThrownBy(() -> Cursors.of(cursor)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursors.of("a".repeat(1_000_000))).isInstanceOf(Refusal.class);
    }
}
