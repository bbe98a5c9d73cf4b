package org.mirubato.processors.reading.ocr;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void the_engine_calculates_here_as_it_should() {
        try (OcrReader reader = new OcrReader(1)) {
            double fingerprint = reader.fingerprint();

            assertThatCode(() -> Arithmetic.check(fingerprint)).doesNotThrowAnyException();
        }
    }

    @Test
    void wrong_results_and_no_numbers_are_refused_loudly() {
        assertThatThrownBy(() -> Arithmetic.check(Arithmetic.FINGERPRINT + 0.01))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("calculates wrongly");
        assertThatThrownBy(() -> Arithmetic.check(Double.NaN)).isInstanceOf(IllegalStateException.class);
    }
}
