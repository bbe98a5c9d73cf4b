package org.mirubato.sync.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the server says. */
final class Frames {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Frames() {}

    /** @throws SyncFailure when it is no JSON: something else answers there */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw stranger();
        }
    }

    static SyncFailure stranger() {
        return new SyncFailure(SyncFailure.Kind.AWAY, "what answers is no Mirubato server");
    }

    static Delta delta(JsonNode given, String epoch, boolean reset) {
        List<Op> ops = new ArrayList<>();
        given.path("ops").forEach(op -> ops.add(op(op)));
        return new Delta(
                epoch,
                given.path("from").asLong(),
                given.path("to").asLong(),
                ops,
                given.path("more").asBoolean(false),
                reset);
    }

    static List<Result> results(JsonNode answer) {
        List<Result> results = new ArrayList<>();
        answer.path("results").forEach(result -> results.add(result(result)));
        return List.copyOf(results);
    }

    /** Whether it is a problem document that a Mirubato server has written. */
    static boolean isProblem(String body) {
        try {
            return JSON.readTree(body).path("type").asString("").startsWith("urn:mirubato:problem:");
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The sentence of a problem document; otherwise {@code instead}. */
    static String detail(String body, String instead) {
        try {
            return JSON.readTree(body).path("detail").asString(instead);
        } catch (JacksonException e) {
            return instead;
        }
    }

    private static Op op(JsonNode op) {
        return new Op(
                op.path("seq").asLong(),
                op.path("kind").asString(""),
                op.path("id").asString(""),
                op.path("version").asLong(),
                op.get("body"),
                text(op, "unreadable"),
                text(op, "device"),
                op.path("mid").asLong(0));
    }

    private static Result result(JsonNode result) {
        List<Result.Conflict> conflicts = new ArrayList<>();
        result.path("conflicts")
                .forEach(each -> conflicts.add(new Result.Conflict(
                        each.path("field").asString(""),
                        each.path("yours").toString(),
                        each.path("theirs").toString())));
        return new Result(
                result.path("mid").asLong(),
                Result.Status.valueOf(result.path("status").asString("rejected").toUpperCase(Locale.ROOT)),
                text(result, "kind"),
                text(result, "id"),
                result.path("version").asLong(-1),
                conflicts,
                text(result, "reason"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
