package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.Mutation;
import org.mirubato.domain.sync.Mutation.Op;
import org.mirubato.domain.sync.Mutation.TextEdit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads mutations from JSON. */
final class GivenMutation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GivenMutation() {}

    /** The device's number for it; 0 when there is none that could be one. */
    static long mid(JsonNode given) {
        JsonNode mid = given.path("mid");
        return mid.isIntegralNumber() && mid.canConvertToLong() ? mid.asLong() : 0;
    }

    /**
     * The mutation.
     *
     * @param table the fields of its kind, by the names of the stream
     * @throws Refusal (invalid) when it can't be read
     */
    static Mutation of(JsonNode given, FieldTable table) {
        return new Mutation(
                mid(given),
                word(given, "kind"),
                word(given, "id"),
                op(given.path("op")),
                base(given.path("base")),
                fields(given, "set", table, GivenMutation::value),
                fields(given, "add", table, GivenMutation::members),
                fields(given, "remove", table, GivenMutation::members),
                fields(given, "inc", table, GivenMutation::number),
                fields(given, "text", table, GivenMutation::edit));
    }

    static String word(JsonNode given, String name) {
        JsonNode value = given.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw Refusal.invalid("Give each change a text named " + name + ".");
        }
        return value.asString();
    }

    private static Op op(JsonNode given) {
        try {
            return given.isMissingNode() || given.isNull()
                    ? Op.PUT
                    : Op.valueOf(given.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("Give as op put, delete or restore.");
        }
    }

    private static @Nullable Long base(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            throw Refusal.invalid("Give as base the version that you had, a whole number, or leave it out.");
        }
        return given.asLong();
    }

    private static <T> Map<String, T> fields(
            JsonNode given, String part, FieldTable table, Function<JsonNode, T> value) {
        JsonNode object = given.get(part);
        Map<String, T> fields = new LinkedHashMap<>();
        if (object != null && !object.isNull()) {
            for (Map.Entry<String, JsonNode> field :
                    GivenFields.of(object).object().properties()) {
                fields.put(table.nameOf(field.getKey()), value.apply(field.getValue()));
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonNode given) {
        if (given.isFloatingPointNumber() && !Double.isFinite(given.asDouble())) {
            throw Refusal.invalid("Give smaller numbers.");
        }
        return JSON.treeToValue(given, Object.class);
    }

    private static List<String> members(JsonNode given) {
        List<String> members = new ArrayList<>();
        for (JsonNode member : GivenFields.list(given)) {
            if (!member.isString()) {
                throw Refusal.invalid("Give what is added or removed as a list of texts.");
            }
            members.add(member.asString());
        }
        return List.copyOf(members);
    }

    private static Double number(JsonNode given) {
        double number = given.isNumber() ? given.asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw Refusal.invalid("Give what is added to a number as a number.");
        }
        return number;
    }

    private static TextEdit edit(JsonNode given) {
        if (given.isString()) {
            return new TextEdit(null, given.asString());
        }
        JsonNode from = given.path("from");
        if (!given.path("to").isString() || !(from.isMissingNode() || from.isNull() || from.isString())) {
            throw Refusal.invalid("Give a text that has changed as {\"from\": \"…\", \"to\": \"…\"}.");
        }
        return new TextEdit(
                from.isString() ? from.asString() : null, given.path("to").asString());
    }
}
