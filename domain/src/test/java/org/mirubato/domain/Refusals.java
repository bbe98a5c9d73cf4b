package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests expect of a refusal: its kind, and some words of its sentence. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Refusal.Kind kind, String words, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);

        assertThat(refusal).describedAs("a refusal").isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.sentence()).contains(words);
    }
}
