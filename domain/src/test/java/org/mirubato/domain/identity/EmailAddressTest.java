package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;

class EmailAddressTest {

    @Test
    void an_address_is_the_same_in_whatever_case_it_is_written() {
        assertThat(new EmailAddress("\tClara@Example.ORG ")).isEqualTo(new EmailAddress("clara@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clara",
                "@example.org",
                "a@b@c",
                "a b@example.org",
                "<a@example.org>",
                "a@example.org,b@example.org",
                "a\r\nBcc:b@example.org"
            })
    void what_is_no_single_address_is_refused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Refusal.class);
    }
}
