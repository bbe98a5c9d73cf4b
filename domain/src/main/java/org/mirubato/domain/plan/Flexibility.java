package org.mirubato.domain.plan;

/** How much the hour of an occurrence matters. */
public enum Flexibility {
    FIXED,
    SAME_DAY,
    ANYTIME;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this).replace('_', '-');
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static Flexibility of(String word) {
        return Choice.of(Flexibility.class, "flexibility", word);
    }
}
