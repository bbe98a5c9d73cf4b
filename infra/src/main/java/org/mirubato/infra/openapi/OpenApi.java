package org.mirubato.infra.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mirubato.infra.runtime.ServerVersion;
import org.mirubato.infra.security.OpenEndpoints;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of this very process: what its roles have is there, in the words that are kept for it. */
@Component
class OpenApi {

    private static final String ABOUT = """
            The HTTP API of Mirubato. Addresses below `/api/v2` are ours; those below `/api` alone are kept for clients of an
            older journal, in its forms. Times are ISO-8601, durations are minutes. What is refused is told in problem details
            (RFC 9457) that say what to do, with the fields of the older form beside them. A request that changes something may
            carry an `Idempotency-Key`: sent again, it has its effect once and the same answer.""";

    private final RequestMappingHandlerMapping mapping;
    private final ServerVersion version;
    /** Long, seldom asked for, and the same as long as the process runs. */
    private final SingletonSupplier<Map<String, Object>> document = SingletonSupplier.of(this::made);

    OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ServerVersion version) {
        this.mapping = mapping;
        this.version = version;
    }

    /** The calls that are mapped, such as {@code GET /api/v2/goals/{id}}, sorted by path. */
    List<MappedEndpoint> endpoints() {
        return MappedEndpoint.all(mapping);
    }

    Map<String, Object> document() {
        return document.obtain();
    }

    private Map<String, Object> made() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("bearer", List.of()), Map.of("cookie", List.of())));
        document.put("paths", paths(Descriptions.load()));
        document.put("components", components());
        return document;
    }

    private Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Mirubato");
        info.put("version", version.number());
        info.put("description", ABOUT);
        info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private Map<String, Map<String, Object>> paths(Descriptions descriptions) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (MappedEndpoint endpoint : endpoints()) {
            descriptions
                    .of(endpoint.call())
                    .ifPresent(says -> paths.computeIfAbsent(endpoint.path(), path -> new TreeMap<>())
                            .put(
                                    endpoint.method().toLowerCase(Locale.ROOT),
                                    operation(endpoint, says, descriptions.recorded(endpoint.call()))));
        }
        return paths;
    }

    private Map<String, Object> operation(MappedEndpoint endpoint, Description says, JsonNode recorded) {
        boolean open = OpenEndpoints.contain(endpoint.method(), endpoint.path());
        return new Operation(endpoint, says, recorded, open).document();
    }

    /** The calls in their order on paper. */
    TreeSet<String> calls() {
        TreeSet<String> calls = new TreeSet<>();
        endpoints().forEach(endpoint -> calls.add(endpoint.call()));
        return calls;
    }

    private static Map<String, Object> components() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:mirubato:problem:invalid");
        problem.put("title", "Bad Request");
        problem.put("status", 400);
        problem.put("detail", "Give the duration in minutes as a number from 0 to 1440.");
        problem.put("instance", "/api/v2/entries");
        problem.put("success", false);
        problem.put("error", "Give the duration in minutes as a number from 0 to 1440.");
        problem.put("code", 400);
        problem.put("traceId", "01j2m3");
        Map<String, Object> content =
                Map.of("schema", JsonShape.of(JsonMapper.shared().valueToTree(problem)), "example", problem);
        Map<String, Object> answer = Map.of(
                "description",
                "Refused or failed: what it was and what to do",
                "content",
                Map.of("application/problem+json", content));
        return Map.of(
                "responses",
                Map.of("Problem", answer),
                "securitySchemes",
                Map.of(
                        "bearer",
                        Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
                        "cookie",
                        Map.of("type", "apiKey", "in", "cookie", "name", "auth-token")));
    }
}
