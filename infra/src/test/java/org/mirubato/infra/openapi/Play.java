package org.mirubato.infra.openapi;

import static org.mirubato.infra.TestUser.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.mirubato.infra.upload.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of the description, made one after the other by one new user with one score. With
 * {@code -Dmirubato.openapi.answers=FILE} the answers are written down.
 */
final class Play {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int MOST = 3;
    private static final int LONGEST = 400;

    private final Calls calls;
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, ObjectNode> exchanges = new TreeMap<>();
    private final JsonNode recorded = Descriptions.load().answers();

    Play(TestServer server) {
        TestUser user = server.signIn("example-" + UUID.randomUUID());
        String score = user.uploaded("air.pdf", Samples.distinct(Samples.ROS));
        user.processed(score);
        kept.put("$score", score);
        calls = new Calls(server.url(), user.token());
    }

    /** Makes the call; what is not as the description says. */
    List<String> failures(Description example) {
        HttpResponse<String> answer = call(example);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isJson = type.startsWith("application/json") || type.startsWith("application/problem+json");
        if (answer.statusCode() != example.status()) {
            return List.of(example.call() + " → " + answer.statusCode() + " " + answer.body());
        }
        if (example.gives().equals(Description.JSON) && !isJson && example.status() != 204) {
            return List.of(example.call() + " answers " + type);
        }
        JsonNode body = isJson ? json(answer) : text(example, answer.body());
        example.keep()
                .forEach(
                        (name, pointer) -> kept.put("$" + name, body.at(pointer).asString()));
        if (!example.says().isEmpty()) {
            record(example, body);
        }
        JsonNode before = recorded.path(example.call()).path("body");
        return example.says().isEmpty() || !isJson || names(body, 2).equals(names(before, 2))
                ? List.of()
                : List.of(example.call() + " has other fields than its example: " + names(body, 2) + " instead of "
                        + names(before, 2) + ": record the answers anew");
    }

    /** Writes the answers down, if that is wanted. */
    void write() {
        String file = System.getProperty("mirubato.openapi.answers");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), JSON.writeValueAsString(exchanges) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HttpResponse<String> call(Description example) {
        String path = example.path();
        for (Map.Entry<String, Object> variable : example.with().entrySet()) {
            path = path.replaceAll("\\{" + variable.getKey() + "(:[^}]*)?}", value(variable.getValue()));
        }
        String query = example.query().entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(String.valueOf(each.getValue())))
                .collect(Collectors.joining("&"));
        String address = query.isEmpty() ? path : path + "?" + query;
        return example.body() == null
                ? calls.text(example.method(), address, BodyPublishers.noBody())
                : calls.text(
                        example.method(),
                        address,
                        BodyPublishers.ofString(
                                example.body() instanceof String text ? text : JSON.writeValueAsString(example.body())),
                        "Content-Type",
                        example.takes());
    }

    private void record(Description example, JsonNode body) {
        ObjectNode exchange = JSON.createObjectNode();
        ObjectNode with = exchange.putObject("with");
        example.with().forEach((name, value) -> with.put(name, value(value)));
        if (!body.isMissingNode()) {
            exchange.set("body", shortened(body));
        }
        exchanges.put(example.call(), exchange);
    }

    /** What a person can read of an answer that is no JSON. */
    private static JsonNode text(Description example, String body) {
        boolean readable =
                example.gives().startsWith("text/") || example.gives().endsWith("ndjson");
        return readable && !body.isEmpty() ? JSON.valueToTree(body) : JSON.missingNode();
    }

    /** The first members of lists and the beginnings of long texts: an example is to be read. */
    private static JsonNode shortened(JsonNode value) {
        if (value.isString() && value.asString().length() > LONGEST) {
            return JSON.valueToTree(value.asString().substring(0, LONGEST) + "…");
        }
        if (value.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            value.properties().forEach(field -> object.set(field.getKey(), shortened(field.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode some = JSON.createArrayNode();
            for (int i = 0; i < Math.min(MOST, value.size()); i++) {
                some.add(shortened(value.get(i)));
            }
            return some;
        }
        return value;
    }

    private String value(Object given) {
        String text = String.valueOf(given);
        return kept.getOrDefault(text, text);
    }

    /** The names of the fields down to a depth. */
    private static TreeSet<String> names(JsonNode body, int depth) {
        TreeSet<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            names.add(field.getKey());
            if (depth > 1) {
                names(field.getValue(), depth - 1).forEach(name -> names.add(field.getKey() + "." + name));
            }
        }
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
