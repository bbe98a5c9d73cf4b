package org.mirubato.command.piece;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What a sender wants to be called otherwise, in the way of a JSON merge patch.
 *
 * @param title null when it stays
 * @param composer null when it stays, empty when it goes
 */
record NewNames(@Nullable String title, @Nullable String composer) {

    /** @throws Refusal (invalid) when a value is no text, or nothing is to change */
    static NewNames of(Map<String, JsonNode> changes) {
        NewNames names = new NewNames(text(changes, "title"), text(changes, "composer"));
        if (names.title() == null && names.composer() == null) {
            throw Refusal.invalid("Give a new title, a new composer, or both.");
        }
        return names;
    }

    private static @Nullable String text(Map<String, JsonNode> changes, String name) {
        JsonNode value = changes.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() && !value.isNull()) {
            throw Refusal.invalid("Give the " + name + " as a text.");
        }
        return value.isNull() ? "" : value.stringValue();
    }
}
