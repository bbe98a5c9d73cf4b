package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls as the reference's client does: a bearer token, its device with each change, and a key of its own form with each sync. */
final class ReferenceClient {

    private final Calls calls;
    private final String device;

    ReferenceClient(String url, TestUser user) {
        this(url, user.token(), "web_1777660200000_k3j");
    }

    private ReferenceClient(String url, String token, String device) {
        this.calls = new Calls(url, token);
        this.device = device;
    }

    /** Somebody who is not signed in. */
    static ReferenceClient nobody(String url) {
        return new ReferenceClient(url, "", "web_0_x");
    }

    /** An answer, its body read as JSON; a missing node where it is none. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        String text(String pointer) {
            return at(pointer).asString("");
        }

        /** Checks that it is a grant with this status. */
        Answer granted(int expected) {
            assertThat(status).as(response.body()).isEqualTo(expected);
            return this;
        }

        /** Checks that it is a refusal in the form that old clients read and in the standard one, with a sentence that helps. */
        Answer refused(int expected) {
            assertThat(status).as(response.body()).isEqualTo(expected);
            assertThat(at("/success").asBoolean(true)).as(response.body()).isFalse();
            assertThat(at("/code").asInt()).isEqualTo(expected);
            assertThat(at("/status").asInt()).isEqualTo(expected);
            assertThat(text("/error")).isNotBlank();
            assertThat(text("/detail")).endsWith(".");
            assertThat(text("/type")).startsWith("urn:mirubato:problem:");
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            return this;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return answer(calls.text("GET", path, BodyPublishers.noBody(), headers));
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return answer(calls.text("DELETE", path, BodyPublishers.noBody(), "X-Device-ID", device));
    }

    Answer pull() {
        return post("/api/sync/pull", "{\"types\": [\"logbook_entry\"], \"since\": null}")
                .granted(200);
    }

    /** Pushes lists such as {@code "entries": [...]} under a key that follows from the content. */
    Answer push(String lists) {
        String body = "{\"changes\": {" + lists + "}, \"lastSyncToken\": \"sync_1777660200000_ab\"}";
        return send("POST", "/api/sync/push", body, "X-Idempotency-Key", key("/api/sync/push", body));
    }

    Answer send(String method, String path, String body, String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json", "X-Device-ID", device));
        headers.addAll(List.of(more));
        return answer(calls.text(method, path, BodyPublishers.ofString(body), headers.toArray(String[]::new)));
    }

    /** The pulled entities of a list, once there are so many. */
    List<JsonNode> pulled(String list, int count) {
        List<JsonNode> found = new ArrayList<>();
        until(
                () -> {
                    found.clear();
                    pull().body().path(list).forEach(found::add);
                    return found.size() == count;
                },
                () -> found.size() + " " + list + " instead of " + count);
        return found;
    }

    /** The number of changes in the stream, once one has been added to those before and is in it. */
    int changesAfterOneMore(String id) {
        push("\"entries\": [{\"id\": \"" + id + "\", \"timestamp\": 0, \"duration\": 1}]")
                .granted(200);
        AtomicReference<Answer> pulled = new AtomicReference<>();
        until(() -> {
            pulled.set(pull());
            return pulled.get()
                    .body()
                    .path("entries")
                    .valueStream()
                    .anyMatch(entry -> entry.path("id").asString().equals(id));
        });
        return Integer.parseInt(pulled.get().text("/syncToken").substring("seq_".length()));
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String key(String path, String body) {
        return device + "_POST_" + Integer.toHexString(path.hashCode()) + "_" + Integer.toHexString(body.hashCode());
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonMapper mapper = JsonMapper.shared();
        return new Answer(
                response.statusCode(), json ? mapper.readTree(response.body()) : mapper.createObjectNode(), response);
    }
}
