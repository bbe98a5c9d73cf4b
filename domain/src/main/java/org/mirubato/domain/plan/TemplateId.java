package org.mirubato.domain.plan;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a template, unique among the templates of its author. */
public record TemplateId(String value) implements TextValue {

    public TemplateId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
