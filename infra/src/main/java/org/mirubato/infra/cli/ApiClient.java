package org.mirubato.infra.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's HTTP API. Calls block, and may come from several threads; an answer other than success is an {@link ApiFailure},
 * a server that cannot be reached a {@link CliException}.
 */
public final class ApiClient {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(40);
    private static final Duration UPLOAD_WAIT = Duration.ofMinutes(5);

    private final ServerAddress server;
    private final Retry retry;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A client that bears broken connections and a busy server for a while. */
    public ApiClient(ServerAddress server) {
        this(server, Retry.USUAL);
    }

    ApiClient(ServerAddress server, Retry retry) {
        this.server = server;
        this.retry = retry;
    }

    /** Asks who we are, once: so a server that is not there, or does not let us in, shows before anything else is tried. */
    ApiClient greeted() throws InterruptedException {
        new ApiClient(server, Retry.NONE).get("/api/user/me");
        return this;
    }

    /** The answer's {@code data}, or the whole answer where it has none. */
    JsonNode get(String path) throws InterruptedException {
        return answer(send(() -> request(path, USUAL_WAIT).GET().build()));
    }

    /** As {@link #get}, or empty when there is no such thing. */
    Optional<JsonNode> find(String path) throws InterruptedException {
        HttpResponse<String> response =
                send(() -> request(path, USUAL_WAIT).GET().build());
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(answer(response));
    }

    /** Posts without a body; only for calls that may arrive twice. */
    JsonNode post(String path) throws InterruptedException {
        return answer(send(
                () -> request(path, USUAL_WAIT).POST(BodyPublishers.noBody()).build()));
    }

    /** Sends JSON; only what may arrive twice, because of the key or by itself. */
    JsonNode send(String method, String path, Object body, String idempotencyKey) throws InterruptedException {
        String json = JsonMapper.shared().writeValueAsString(body);
        return answer(send(() -> request(path, USUAL_WAIT)
                .header("Content-Type", "application/json")
                .header("X-Idempotency-Key", idempotencyKey)
                .method(method, BodyPublishers.ofString(json))
                .build()));
    }

    /** Deletes; what is not there any more is an {@link ApiFailure}, also when the first call's answer was lost. */
    JsonNode delete(String path) throws InterruptedException {
        return answer(send(() -> request(path, USUAL_WAIT).DELETE().build()));
    }

    /** Posts one file as {@code multipart/form-data}, read from disk as it is sent. */
    JsonNode upload(String path, Path file, String idempotencyKey) throws InterruptedException {
        return answer(send(() -> {
            MultipartFile body = new MultipartFile(file);
            return request(path, UPLOAD_WAIT)
                    .header("Content-Type", body.contentType())
                    .header("X-Idempotency-Key", idempotencyKey)
                    .POST(body.publisher())
                    .build();
        }));
    }

    /** Posts the bytes of one file, and hands over each line of the answer as it comes; only for what may arrive twice. */
    void lines(String path, Path file, Consumer<String> each) throws InterruptedException {
        lines(() -> request(path, UPLOAD_WAIT).POST(BodyPublishers.ofFile(file)).build(), each);
    }

    /** The same without a body. */
    void lines(String path, Consumer<String> each) throws InterruptedException {
        lines(() -> request(path, UPLOAD_WAIT).POST(BodyPublishers.noBody()).build(), each);
    }

    private void lines(Retry.RequestSource request, Consumer<String> each) throws InterruptedException {
        HttpResponse<Stream<String>> response = sent(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw ApiFailure.of(response.statusCode(), lines.collect(Collectors.joining("\n")));
            }
            lines.filter(line -> !line.isBlank()).forEach(each);
        } catch (UncheckedIOException broken) {
            throw CliException.failed("the connection broke; run it again, what was done is not done twice");
        }
    }

    /** Opens a stream of server-sent events, once, after the event with the id if there is one. */
    HttpResponse<InputStream> events(String path, Optional<String> lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, USUAL_WAIT).header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            try (InputStream body = response.body()) {
                throw ApiFailure.of(response.statusCode(), new String(body.readNBytes(65536), StandardCharsets.UTF_8));
            }
        }
        return response;
    }

    private HttpRequest.Builder request(String path, Duration wait) {
        return HttpRequest.newBuilder(server.url().resolve(server.url().getPath() + path))
                .timeout(wait)
                .header("Authorization", "Bearer " + server.token().get());
    }

    private HttpResponse<String> send(Retry.RequestSource source) throws InterruptedException {
        return sent(source, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(Retry.RequestSource source, BodyHandler<T> handler) throws InterruptedException {
        try {
            return retry.send(client, source, handler);
        } catch (HttpTimeoutException slow) {
            throw CliException.failed("the server at " + server.url() + " does not answer in time; its log says why");
        } catch (FileNotFoundException unreadable) {
            throw CliException.failed("cannot be read");
        } catch (IOException unreachable) {
            throw CliException.failed("no server answers at " + server.url() + ". Start it with ./mirubato up");
        }
    }

    private JsonNode answer(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw ApiFailure.of(response.statusCode(), response.body());
        }
        try {
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            return answer.has("data") ? answer.path("data") : answer;
        } catch (JacksonException notJson) {
            throw CliException.failed("what answers at " + server.url() + " is no Mirubato server");
        }
    }
}
