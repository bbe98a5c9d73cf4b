package org.mirubato.infra.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Frames of the sync stream in one line each. */
final class SyncLine {

    private SyncLine() {}

    /** A change: its sequence number, what it changed, and what people know it by. */
    static String ofOp(JsonNode op) {
        StringJoiner line = new StringJoiner("  ");
        line.add(String.format("%6d", op.path("seq").asLong()));
        line.add(op.path("kind").asString(""));
        line.add(op.path("id").asString(""));
        line.add("v" + op.path("version").asLong());
        if (op.path("deleted").asBoolean(false)) {
            return line.add("deleted").toString();
        }
        JsonNode body = op.path("body");
        addIfAny(line, body.path("title"));
        addIfAny(line, body.path("processing_status"));
        return line.toString();
    }

    /** Any other frame: its name and its plain fields. */
    static String ofFrame(String name, JsonNode frame) {
        StringJoiner line = new StringJoiner("  ");
        line.add(name);
        frame.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field ->
                        line.add(field.getKey() + " " + field.getValue().asString()));
        return line.toString();
    }

    /** The same of a copy's entity. */
    static String ofOp(Op op) {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("seq", op.seq())
                .put("kind", op.kind())
                .put("id", op.id())
                .put("version", op.version())
                .put("deleted", op.deleted());
        if (op.body() != null) {
            json.set("body", op.body());
        }
        return ofOp((JsonNode) json);
    }

    /** What has become of a change that was sent. */
    static String ofResult(Result result) {
        StringJoiner line = new StringJoiner("  ");
        line.add(String.format("%6d", result.mid()));
        line.add(result.status().toString().toLowerCase(Locale.ROOT));
        line.add(result.kind() + " " + result.id());
        if (result.reason() != null) {
            line.add(result.reason());
        }
        result.conflicts()
                .forEach(conflict ->
                        line.add(conflict.field() + ": " + conflict.yours() + " instead of " + conflict.theirs()));
        return line.toString();
    }

    private static void addIfAny(StringJoiner line, JsonNode text) {
        if (text.isString() && !text.asString().isEmpty()) {
            line.add(text.asString());
        }
    }
}
