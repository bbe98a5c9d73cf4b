package org.mirubato.command.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.ExtraField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a JSON object as clients of all ages send them: in camel or snake case, numbers as texts, one value for a list. A
 * field that is not there says nothing; null says that the field is empty.
 */
public record GivenFields(JsonNode object) {

    /** More than any number of ours, so that its bounds are what refuses it. */
    private static final int TOO_MUCH = Integer.MAX_VALUE;

    /** Between these a number with a fraction is written out. */
    private static final double SMALLEST = 1e-6;

    private static final double LARGEST = 1e18;

    /** By these clients and the server keep their books; nobody means anything by them. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "createdAt",
            "created_at",
            "updatedAt",
            "updated_at",
            "deletedAt",
            "deleted_at",
            "version",
            "sync_version",
            "syncVersion",
            "checksum",
            "device_id",
            "deviceId",
            "user_id",
            "userId",
            "seq");

    /** Equal objects are equal texts. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws Refusal (invalid) when something in it can't be kept as it is */
    public GivenFields {
        SoundJson.check(object);
    }

    /** @throws Refusal (invalid) when it is none */
    public static GivenFields of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refusal.invalid("Send a JSON object.");
        }
        return new GivenFields(body);
    }

    /** The value under the first of these names that is there; null when none is. */
    @Nullable
    public JsonNode value(String... names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A text; empty for null. */
    @Nullable
    public String text(String... names) {
        JsonNode value = value(names);
        if (value == null) {
            return null;
        }
        if (value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw Refusal.invalid("Give " + names[0] + " as a text.");
        }
        return plain(value);
    }

    /** A text that is there and not blank; else null. */
    @Nullable
    public String word(String... names) {
        String text = text(names);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Texts; none for null. */
    @Nullable
    public List<String> texts(String... names) {
        JsonNode value = value(names);
        if (value == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(value)) {
            if (!each.isValueNode()) {
                throw Refusal.invalid("Give " + names[0] + " as a list of texts.");
            }
            if (!each.isNull()) {
                texts.add(plain(each));
            }
        }
        return texts;
    }

    /** A whole number, rounded when it is none; null for null. */
    @Nullable
    public Integer number(String... names) {
        String word = word(names);
        if (word == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(word);
            return Math.abs(number) < TOO_MUCH ? (int) Math.round(number) : (Integer) TOO_MUCH;
        } catch (NumberFormatException e) {
            throw Refusal.invalid("Give " + names[0] + " as a number.");
        }
    }

    /** True or false; false for null. */
    @Nullable
    public Boolean flag(String... names) {
        String text = text(names);
        if (text == null) {
            return null;
        }
        if (!List.of("", "true", "false", "1", "0").contains(text)) {
            throw Refusal.invalid("Give " + names[0] + " as true or false.");
        }
        return text.equals("true") || text.equals("1");
    }

    /** A JSON object, as a text that is the same for equal objects; empty for null and for an object without fields. */
    @Nullable
    public String json(String... names) {
        JsonNode value = value(names);
        if (value == null) {
            return null;
        }
        if (value.isNull() || (value.isObject() && value.isEmpty())) {
            return "";
        }
        if (!value.isObject()) {
            throw Refusal.invalid("Give " + names[0] + " as a JSON object.");
        }
        return canonical(value);
    }

    /** The fields of other names than these, with their values as JSON. */
    public Map<String, String> others(Set<String> known) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                others.put(field.getKey(), canonical(field.getValue()));
            }
        }
        return others;
    }

    /** The fields that are neither named here nor kept as books, to be kept as they are; null when there are none. */
    public @Nullable List<ExtraField> extra(Set<String> known) {
        List<ExtraField> extra = new ArrayList<>();
        others(known).forEach((name, json) -> {
            if (!BOOKKEEPING.contains(name)) {
                extra.add(new ExtraField(name, json));
            }
        });
        return extra.isEmpty() ? null : extra;
    }

    /** The members of a list; one for a single value, none for null. */
    public static List<JsonNode> list(JsonNode value) {
        List<JsonNode> members = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(members::add);
        } else if (!value.isNull()) {
            members.add(value);
        }
        return members;
    }

    /** As it was sent: without an exponent, which a number in JSON may have got on its way. */
    private static String plain(JsonNode value) {
        double size = value.isFloatingPointNumber() ? Math.abs(value.asDouble()) : 0;
        return size < SMALLEST || size > LARGEST ? value.asString() : new BigDecimal(value.asString()).toPlainString();
    }

    private static String canonical(JsonNode value) {
        return CANONICAL.writeValueAsString(CANONICAL.treeToValue(value, Object.class));
    }
}
