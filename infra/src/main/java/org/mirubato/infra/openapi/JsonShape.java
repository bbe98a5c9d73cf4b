package org.mirubato.infra.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The schema that an example follows from: what it has, and of which types. */
final class JsonShape {

    private JsonShape() {}

    static Map<String, Object> of(JsonNode example) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (example.isObject()) {
            schema.put("type", "object");
            Map<String, Object> properties = new LinkedHashMap<>();
            example.properties().forEach(field -> properties.put(field.getKey(), of(field.getValue())));
            schema.put("properties", properties);
        } else if (example.isArray()) {
            schema.put("type", "array");
            schema.put("items", example.isEmpty() ? Map.of() : of(example.get(0)));
        } else if (!example.isNull()) {
            schema.put("type", type(example));
        }
        return schema;
    }

    private static String type(JsonNode value) {
        if (value.isBoolean()) {
            return "boolean";
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? "integer" : "number";
        }
        return "string";
    }
}
