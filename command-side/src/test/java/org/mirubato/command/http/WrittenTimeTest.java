package org.mirubato.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T18:30:00Z, 2026-05-01T18:30:00Z",
        "2026-05-01T20:30:00+02:00, 2026-05-01T18:30:00Z",
        "2026-05-01T14:30-04:00, 2026-05-01T18:30:00Z",
        "0, 1970-01-01T00:00:00Z",
        "1777660200000, 2026-05-01T18:30:00Z",
        "1777660200000.0, 2026-05-01T18:30:00Z",
        "-1000, 1969-12-31T23:59:59Z"
    })
    void a_time_that_says_by_itself_which_moment_is_meant_is_read(String written, Instant meant) {
        assertThat(WrittenTime.of(written).map(OffsetDateTime::toInstant)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01T18:30:00", "2026-05-01", "1.5", "yesterday", "1777660200000000000000", ""})
    void what_leaves_open_which_moment_is_meant_is_none(String written) {
        assertThat(WrittenTime.of(written)).isEmpty();
    }

    @Test
    void what_only_looks_like_a_time_is_told_apart() {
        assertThatThrownBy(() -> WrittenTime.of("2026-13-01T18:30:00Z")).isInstanceOf(DateTimeException.class);
    }
}
