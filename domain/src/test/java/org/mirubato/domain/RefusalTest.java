package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(Refusal.Kind.INVALID, Refusal::invalid),
                kind(Refusal.Kind.UNAUTHENTICATED, Refusal::unauthenticated),
                kind(Refusal.Kind.FORBIDDEN, Refusal::forbidden),
                kind(Refusal.Kind.NOT_FOUND, Refusal::notFound),
                kind(Refusal.Kind.CONFLICT, Refusal::conflict),
                kind(Refusal.Kind.STALE, Refusal::stale),
                kind(Refusal.Kind.TOO_LARGE, Refusal::tooLarge));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_refusal_says_its_kind_and_its_sentence_and_costs_no_stack_trace(
            Refusal.Kind kind, Function<String, Refusal> make) {
        Refusal refusal = make.apply("Tune the piano first.");

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.sentence()).isEqualTo("Tune the piano first.");
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    private static Arguments kind(Refusal.Kind kind, Function<String, Refusal> make) {
        return Arguments.of(kind, make);
    }
}
