package org.mirubato.domain.plan;

/** Who sees a template. */
public enum TemplateVisibility {
    PRIVATE,
    PUBLIC;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static TemplateVisibility of(String word) {
        return Choice.of(TemplateVisibility.class, "visibility", word);
    }
}
