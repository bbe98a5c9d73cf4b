package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ScoreId;

class TextValueTest {

    static Stream<String> noIdentifiers() {
        return Stream.of("", " ", "-score", "a b", "a/b", "../a", "sköre", "a\n", "x".repeat(65));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score_01", "7", "Score:1.2-a"})
    void an_identifier_is_kept_as_it_is(String text) {
        assertThat(new ScoreId(text)).hasToString(text);
        assertThat(Texts.identifier(text)).isEqualTo(text);
    }

    @Test
    void an_identifier_may_be_64_characters_long() {
        String longest = "x".repeat(64);

        assertThat(Texts.identifier(longest)).isEqualTo(longest);
    }

    @ParameterizedTest
    @MethodSource("noIdentifiers")
    void anything_else_is_no_identifier(String text) {
        assertRefused(Refusal.Kind.INVALID, "not an identifier", () -> new ScoreId(text));
    }

    @Test
    void a_content_hash_is_64_hexadecimal_digits_in_lower_case() {
        String digits = "0123456789abcdef".repeat(4);

        assertThat(new ContentHash(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdef", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void anything_else_is_no_content_hash(String text) {
        assertRefused(Refusal.Kind.INVALID, "SHA-256", () -> new ContentHash(text));
    }
}
