package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.embedded.StartupProblem;

class CorsRulesTest {

    @Test
    void origins_are_taken_as_browsers_send_them() {
        assertThatCode(() -> new CorsRules(List.of(" http://localhost:4000 ", "https://app.example.org", "")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:4000", "http://localhost:4000/", "http://localhost:4000/logbook", "*", "http://a b"})
    void what_no_browser_sends_stops_the_start_with_a_sentence(String origin) {
        assertThatThrownBy(() -> new CorsRules(List.of(origin)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(origin)
                .hasMessageContaining("scheme, host and port");
    }
}
