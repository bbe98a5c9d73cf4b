package org.mirubato.infra.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One endpoint in the words of OpenAPI. */
record Operation(MappedEndpoint endpoint, Description says, JsonNode recorded, boolean open) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final Pattern GROUP = Pattern.compile("^/(?:api/)?(v2/)?([a-z]+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Answers that a person can read although they are no JSON; of all others there is no example. */
    private static final List<String> TEXTS =
            List.of("text/plain", "text/calendar", "text/event-stream", "application/x-ndjson");

    Map<String, Object> document() {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(tag()));
        operation.put("summary", says.says());
        operation.put("operationId", endpoint.call().replaceAll("[^A-Za-z0-9]+", "_"));
        operation.put("parameters", parameters());
        if (says.body() != null || !says.takes().equals(Description.JSON)) {
            operation.put("requestBody", Map.of("required", true, "content", Map.of(says.takes(), requestContent())));
        }
        operation.put("responses", responses());
        if (open) {
            operation.put("security", List.of());
        }
        return operation;
    }

    private String tag() {
        Matcher group = GROUP.matcher(endpoint.path());
        String name = group.find() ? group.group(2) : "server";
        boolean older = endpoint.path().startsWith("/api/") && group.group(1) == null;
        return older ? name + " (contract)" : name;
    }

    private List<Map<String, Object>> parameters() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(endpoint.path());
        while (variable.find()) {
            parameters.add(
                    parameter("path", variable.group(1), true, Map.of("type", "string"), value(variable.group(1))));
        }
        for (MethodParameter each : endpoint.parameters()) {
            RequestParam query = each.getParameterAnnotation(RequestParam.class);
            RequestHeader header = each.getParameterAnnotation(RequestHeader.class);
            if (query != null && each.getParameterType() != Map.class) {
                String name = query.name().isEmpty() ? String.valueOf(each.getParameterName()) : query.name();
                boolean required = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                parameters.add(parameter(
                        "query",
                        name,
                        required,
                        schema(each, query),
                        says.query().get(name)));
            } else if (header != null) {
                String name = header.name().isEmpty() ? header.value() : header.name();
                boolean key = name.equals("X-Idempotency-Key");
                parameters.add(parameter(
                        "header",
                        key ? "Idempotency-Key" : name,
                        false,
                        Map.of("type", "string"),
                        key ? "web-7f3a-42" : "\"3\""));
            }
        }
        return parameters;
    }

    private @Nullable Object value(String name) {
        JsonNode kept = recorded.path("with").path(name);
        return kept.isMissingNode() ? says.with().get(name) : kept.asString();
    }

    private static Map<String, Object> parameter(
            String in, String name, boolean required, Map<String, Object> schema, @Nullable Object example) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        if (example != null && !String.valueOf(example).startsWith("$")) {
            parameter.put("example", example);
        }
        return parameter;
    }

    private static Map<String, Object> schema(MethodParameter parameter, RequestParam query) {
        Class<?> type = parameter.getParameterType();
        Map<String, Object> schema = new LinkedHashMap<>();
        boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        schema.put("type", whole ? "integer" : type == boolean.class || type == Boolean.class ? "boolean" : "string");
        if (!query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !query.defaultValue().isEmpty()) {
            schema.put("default", whole ? (Object) Long.valueOf(query.defaultValue()) : query.defaultValue());
        }
        return schema;
    }

    private Map<String, Object> requestContent() {
        if (says.body() == null) {
            Map<String, Object> file = Map.of("type", "string", "format", "binary");
            return Map.of("schema", Map.of("type", "object", "properties", Map.of("file", file)));
        }
        return content(JSON.valueToTree(says.body()));
    }

    private Map<String, Object> responses() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", says.status() < 400 ? "Done" : "Told in problem details");
        JsonNode body = says.answer() == null ? recorded.path("body") : JSON.valueToTree(says.answer());
        if (!says.gives().equals(Description.JSON)) {
            Map<String, Object> schema = TEXTS.contains(says.gives())
                    ? Map.of("type", "string")
                    : Map.of("type", "string", "format", "binary");
            answer.put("content", Map.of(says.gives(), body.isString() ? content(body) : Map.of("schema", schema)));
        } else if (!body.isMissingNode()) {
            answer.put(
                    "content",
                    Map.of(says.status() < 400 ? Description.JSON : "application/problem+json", content(body)));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(says.status()), answer);
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private static Map<String, Object> content(JsonNode example) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", JsonShape.of(example));
        content.put("example", example);
        return content;
    }
}
