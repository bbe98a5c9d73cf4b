package org.mirubato.infra.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Place;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncFailure;
import org.mirubato.sync.client.SyncServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose lines are streams of server-sent events: changes come over them, and are sent by requests of their own. */
final class ServerSentEvents implements SyncServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;
    private final Supplier<String> token;
    private final HttpClient http;
    private final SyncServer plain;

    ServerSentEvents(URI url, Supplier<String> token, HttpClient http) {
        this.url = url;
        this.token = token;
        this.http = http;
        plain = new HttpSyncServer(url, token, http);
    }

    @Override
    public Delta pull(Place after, Duration wait) {
        return plain.pull(after, wait);
    }

    @Override
    public List<Result> push(JsonNode batch) {
        return plain.push(batch);
    }

    @Override
    public Line open(String device, Place after, Hearer hearer) {
        String cursor = URLEncoder.encode(after.cursor(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        url.resolve("/api/v2/sync/stream?deviceId=" + device + "&cursor=" + cursor))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new SyncFailure(SyncFailure.Kind.BUSY, "the stream was answered by " + answer.statusCode());
            }
            return new Stream(answer.body(), hearer);
        } catch (IOException e) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "no server answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncFailure(SyncFailure.Kind.AWAY, "this was stopped");
        }
    }

    /** An open stream, read by a thread of its own. */
    private final class Stream implements Line {

        private final InputStream body;
        private final Hearer hearer;
        private final CompletableFuture<SyncFailure> end = new CompletableFuture<>();

        Stream(InputStream body, Hearer hearer) {
            this.body = body;
            this.hearer = hearer;
            Thread reader = new Thread(this::read, "server-sent-events");
            reader.setDaemon(true);
            reader.start();
        }

        @Override
        public List<Result> push(JsonNode batch) {
            return plain.push(batch);
        }

        @Override
        public boolean takesPush() {
            return false;
        }

        @Override
        public SyncFailure ended() throws InterruptedException {
            try {
                return end.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            finish(new SyncFailure(SyncFailure.Kind.AWAY, "the stream was closed here"));
            try {
                body.close();
            } catch (IOException e) {
                // it is over in any case
            }
        }

        private void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String event = "";
                String cursor = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String value = line.substring(line.indexOf(':') + 1).strip();
                    if (line.startsWith("event:")) {
                        event = value;
                    } else if (line.startsWith("id:")) {
                        cursor = value;
                    } else if (line.startsWith("data:") && event.equals("reset")) {
                        throw new SyncFailure(SyncFailure.Kind.AWAY, "the stream begins anew");
                    } else if (line.startsWith("data:") && event.equals("delta")) {
                        hearer.heard(delta(JsonMapper.shared().readTree(value), Place.of(cursor)));
                    }
                }
                finish(new SyncFailure(SyncFailure.Kind.AWAY, "the server has ended the stream"));
            } catch (IOException e) {
                finish(new SyncFailure(SyncFailure.Kind.AWAY, "the stream broke"));
            } catch (SyncFailure e) {
                finish(e);
            } catch (RuntimeException e) {
                finish(new SyncFailure(SyncFailure.Kind.AWAY, "the stream can't be read: " + e));
            }
        }

        private void finish(SyncFailure why) {
            end.complete(why);
        }
    }

    private static Delta delta(JsonNode given, Place end) {
        List<Op> ops = new ArrayList<>();
        given.path("ops").forEach(op -> ops.add(op(op)));
        return new Delta(
                end.epoch(),
                given.path("from").asLong(),
                given.path("to").asLong(),
                ops,
                given.path("more").asBoolean(false),
                false);
    }

    private static Op op(JsonNode op) {
        return new Op(
                op.path("seq").asLong(),
                op.path("kind").asString(""),
                op.path("id").asString(""),
                op.path("version").asLong(),
                op.get("body"),
                op.path("unreadable").asString(null),
                op.path("device").asString(null),
                op.path("mid").asLong(0));
    }
}
