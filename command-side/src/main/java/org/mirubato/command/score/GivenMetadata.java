package org.mirubato.command.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ReadField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sender says about a score, by the names of the wire; names that are none of the score's fields are passed over. */
final class GivenMetadata {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private GivenMetadata() {}

    /** @throws Refusal (invalid) when the text is no JSON object */
    static Map<ReadField, String> parse(String json) {
        if (json.isBlank()) {
            return Map.of();
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (!node.isObject()) {
                throw Refusal.invalid("The metadata must be a JSON object.");
            }
            Map<ReadField, String> given = new EnumMap<>(ReadField.class);
            node.properties().forEach(entry -> put(given, entry.getKey(), entry.getValue()));
            return given;
        } catch (JacksonException e) {
            throw Refusal.invalid("The metadata is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Takes over what is a text or a number for one of our fields; what is empty says nothing, as forms send all their fields. */
    static void put(Map<ReadField, String> given, String name, JsonNode value) {
        if (!value.isString() && !value.isNumber()) {
            return;
        }
        String text = value.asString().strip();
        if (!text.isEmpty()) {
            field(name).ifPresent(field -> given.put(field, text));
        }
    }

    /** The field of that name on the wire, in snake or camel case. */
    static Optional<ReadField> field(String name) {
        String snake = name.replaceAll("([a-z])([A-Z])", "$1_$2");
        for (ReadField field : ReadField.values()) {
            if (field.correctable() && field.word().equalsIgnoreCase(snake)) {
                return Optional.of(field);
            }
        }
        return "key_fifths".equals(name) ? Optional.of(ReadField.KEY_SIGNATURE) : Optional.empty();
    }
}
