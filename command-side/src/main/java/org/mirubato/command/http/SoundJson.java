package org.mirubato.command.http;

import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import tools.jackson.databind.JsonNode;

/**
 * Refuses JSON that can't be kept as it was sent: no database holds NUL in a text, UTF-8 knows no half of a surrogate pair, and
 * a number beyond all bounds is none any more.
 */
final class SoundJson {

    private static final int DEEPEST = 64;

    private static final int LONGEST_NAME = 40;

    private SoundJson() {}

    /** @throws Refusal (invalid) that names the field */
    static void check(JsonNode object) {
        check("", object, 0);
    }

    private static void check(String where, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.invalid("Send " + named(where) + " less deep: at most " + DEEPEST + " levels.");
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                checkText("the names of the fields of " + named(where), field.getKey());
                check(below(where, field.getKey()), field.getValue(), depth + 1);
            }
        } else if (value.isArray()) {
            for (JsonNode member : value) {
                check(where, member, depth + 1);
            }
        } else if (value.isString()) {
            checkText(named(where), value.asString());
        } else if (value.isFloatingPointNumber() && !Double.isFinite(value.asDouble(Double.NaN))) {
            throw Refusal.invalid("Give " + named(where) + " as a smaller number: this one can't be kept.");
        }
    }

    private static void checkText(String where, String text) {
        if (!Texts.isSound(text)) {
            throw Refusal.invalid("Write " + where + " without NUL and without half a character (a lone surrogate).");
        }
    }

    /** The outermost field is what its sender knows; deeper ones follow it as far as a person reads on. */
    private static String below(String where, String name) {
        String path = where.isEmpty() ? name : where + "." + name;
        return path.codePointCount(0, path.length()) > LONGEST_NAME
                ? path.substring(0, path.offsetByCodePoints(0, LONGEST_NAME))
                : path;
    }

    private static String named(String where) {
        return where.isEmpty() ? "the object" : where;
    }
}
