package org.mirubato.sync.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A server at an address, over HTTP and WebSockets. */
public final class HttpSyncServer implements SyncServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;
    private final Supplier<String> token;
    private final HttpClient http;

    /**
     * A server.
     *
     * @param url its address, without a path
     * @param token an access token; asked for before each request, since they get old
     */
    public HttpSyncServer(URI url, Supplier<String> token) {
        this(
                url,
                token,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build());
    }

    /** As the other, with a client whose connections and threads are shared with others. */
    public HttpSyncServer(URI url, Supplier<String> token, HttpClient http) {
        this.url = url;
        this.token = token;
        this.http = http;
    }

    @Override
    public Delta pull(Place after, Duration wait) {
        String path = "/api/v2/sync?wait=" + wait.toSeconds() + "&cursor="
                + URLEncoder.encode(after.cursor(), StandardCharsets.UTF_8);
        JsonNode answer = Frames.read(send(request(path, wait.plus(PATIENCE)).GET()));
        String epoch = answer.path("epoch").asString("");
        if (epoch.isEmpty()) {
            throw Frames.stranger();
        }
        return Frames.delta(answer, epoch, answer.path("reset").asBoolean(false));
    }

    @Override
    public List<Result> push(JsonNode batch) {
        return Frames.results(Frames.read(send(post("/api/v2/sync/push", batch.toString()))));
    }

    @Override
    public Line open(String device, Place after, Hearer hearer) {
        String ticket = Frames.read(send(post("/api/v2/sync/ticket", "{}")))
                .path("ticket")
                .asString("");
        URI address = url.resolve(url.getPath() + "/api/v2/sync/ws?ticket=" + ticket);
        URI socket = URI.create(address.toString().replaceFirst("^http", "ws"));
        return SocketLine.open(http, socket, new SocketLine.Hello(device, after, token), hearer);
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path, PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(url.resolve(url.getPath() + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token.get());
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return answer.body();
            }
            throw failure(answer);
        } catch (IOException e) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "no server answers at " + url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncFailure(SyncFailure.Kind.AWAY, "this was stopped");
        }
    }

    private static SyncFailure failure(HttpResponse<String> answer) {
        int status = answer.statusCode();
        SyncFailure.Kind kind = SyncFailure.kindOf(status, Frames.isProblem(answer.body()));
        Duration pause = answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
        return new SyncFailure(kind, Frames.detail(answer.body(), "the server answered " + status), pause);
    }
}
