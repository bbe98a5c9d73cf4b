package org.mirubato.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;

class IfMatchTest {

    @Test
    void a_version_is_read_from_a_strong_and_from_a_weak_tag() {
        assertThat(IfMatch.version("\"17\"")).isEqualTo(17);
        assertThat(IfMatch.version("W/\"17\"")).isEqualTo(17);
        assertThat(IfMatch.version("*")).isNull();
        assertThat(IfMatch.version(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "\"abc\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void a_tag_that_is_none_of_ours_fits_no_version(String header) {
        assertThatThrownBy(() -> IfMatch.version(header))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
    }
}
