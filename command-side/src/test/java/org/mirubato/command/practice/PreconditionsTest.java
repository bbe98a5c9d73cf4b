package org.mirubato.command.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

class PreconditionsTest {

    @Test
    void a_tag_is_a_version_and_a_star_is_any() {
        assertThat(Preconditions.version("\"12\"")).isEqualTo(12);
        assertThat(Preconditions.version("W/\"12\"")).isEqualTo(12);
        assertThat(Preconditions.version("*")).isNull();
        assertThat(Preconditions.version(null)).isNull();
    }

    @Test
    void a_tag_that_is_none_of_ours_matches_nothing() {
        assertThatThrownBy(() -> Preconditions.version("\"abc\""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
    }
}
