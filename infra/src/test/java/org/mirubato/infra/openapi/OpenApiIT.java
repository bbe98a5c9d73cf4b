package org.mirubato.infra.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** The description of the API names every endpoint, and its examples are what the server really takes and gives. */
class OpenApiIT extends MirubatoIT {

    private static final TestUser NOBODY = TestUser.withToken(server().url(), "");

    private final JsonNode document = json(NOBODY.get("/api/openapi.json"));

    @Test
    void every_endpoint_is_described_with_an_example_of_its_request_and_its_answer() {
        List<String> failures = new ArrayList<>();

        for (MappedEndpoint endpoint : server().bean(OpenApi.class).endpoints()) {
            JsonNode operation = document.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().toLowerCase());
            String lacks = lacks(endpoint, operation);
            if (!lacks.isEmpty()) {
                failures.add(endpoint.call() + " has no " + lacks);
            }
        }

        assertThat(failures).as("Describe these in openapi/endpoints.yml").isEmpty();
    }

    @Test
    void nothing_is_described_that_is_not_there() {
        TreeSet<String> calls = server().bean(OpenApi.class).calls();

        assertThat(Descriptions.load().all()).allMatch(each -> calls.contains(each.call()));
        assertThat(calls).contains("POST /api/v2/entries", "GET /livez").noneMatch(call -> call.contains("/docs"));
    }

    @Test
    void the_examples_can_be_played_and_are_answered_as_they_say() {
        Play play = new Play(server());
        List<String> failures = new ArrayList<>();

        for (Description example : Descriptions.load().all()) {
            if (example.playable()) {
                failures.addAll(play.failures(example));
            }
        }

        play.write();
        assertThat(failures).isEmpty();
    }

    @Test
    void who_may_is_told_and_so_is_how_it_is_refused() {
        JsonNode open = document.at("/paths/~1livez/get/security");
        JsonNode closed = document.at("/paths/~1api~1v2~1entries/get");

        assertThat(open.isArray() && open.isEmpty()).isTrue();
        assertThat(closed.has("security")).isFalse();
        assertThat(document.at("/security/0").has("bearer")).isTrue();
        assertThat(closed.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(document.at("/components/responses/Problem/content/application~1problem+json/example/detail")
                        .asString())
                .endsWith(".");
    }

    @Test
    void the_page_is_found_with_a_slash_at_its_end_as_well() {
        assertThat(NOBODY.get("/docs/").body()).isEqualTo(NOBODY.get("/docs").body());
    }

    private static String lacks(MappedEndpoint endpoint, JsonNode operation) {
        if (operation.path("summary").asString("").isBlank()) {
            return "description";
        }
        boolean takes = endpoint.parameters().stream().anyMatch(OpenApiIT::isNeededBody);
        if (takes
                && operation
                        .path("requestBody")
                        .path("content")
                        .findValues("schema")
                        .isEmpty()) {
            return "example of a request";
        }
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            boolean empty = answer.getKey().equals("204") || answer.getKey().equals("default");
            JsonNode content = answer.getValue().path("content");
            boolean binary = content.toString().contains("binary") || content.has("text/plain");
            if (!empty && !binary && content.findValues("example").isEmpty()) {
                return "example of an answer";
            }
        }
        return "";
    }

    private static boolean isNeededBody(MethodParameter parameter) {
        RequestBody body = parameter.getParameterAnnotation(RequestBody.class);
        return body != null && body.required();
    }
}
