package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_reads_as_it_was_written() {
        Cursor cursor = new Cursor("abc1", 42);

        assertThat(Cursor.shown(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void a_stream_is_the_same_however_often_its_floor_was_raised() {
        Cursor before = Cursor.in("abc1", 0, 42);
        Cursor since = Cursor.in("abc1", 3, 42);

        assertThat(Cursor.shown(since.toString())).isEqualTo(since).isNotEqualTo(before);
        assertThat(since.isAt(before)).isTrue();
        assertThat(since.isInStreamOf(Cursor.in("abc2", 3, 42))).isFalse();
    }

    @Test
    void a_device_without_one_begins_at_the_start() {
        assertThat(Cursor.shown(null)).isEqualTo(Cursor.START);
        assertThat(Cursor.shown("")).isEqualTo(Cursor.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "a.-1", ".5", "a.b", "A.1", "a.b.2", "a.1.2.3", ".1.2", "a.9999999999999999999"})
    void what_no_stream_gave_out_is_unknown(String text) {
        assertThat(Cursor.shown(text)).isEqualTo(Cursor.UNKNOWN);
    }
}
