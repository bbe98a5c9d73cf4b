package org.mirubato.sync.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A line that is a WebSocket. What comes is dealt with before more is asked for. */
final class SocketLine implements SyncServer.Line, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(45);
    private static final int SIGNED_OUT = 4401;
    private static final int REPLACED = 4409;

    private final Hello hello;
    private final DeltaReader deltas;
    private final Answers answers = new Answers();
    private final FrameBudget budget = new FrameBudget();
    private final CompletableFuture<SyncFailure> end = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile long heard = System.nanoTime();
    private volatile String told = "";
    private String acknowledged = "";
    private volatile Duration wanted = Duration.ZERO;

    private SocketLine(Hello hello, SyncServer.Hearer hearer) {
        this.hello = hello;
        deltas = new DeltaReader(hearer);
    }

    /** How a device introduces itself. */
    record Hello(String device, Place after, Supplier<String> token) {}

    static SocketLine open(HttpClient http, URI address, Hello hello, SyncServer.Hearer hearer) {
        SocketLine line = new SocketLine(hello, hearer);
        CompletableFuture<WebSocket> opening =
                http.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, line);
        try {
            line.socket = await(opening);
        } catch (RuntimeException e) {
            // one that opens after all is nobody's
            opening.thenAccept(WebSocket::abort);
            throw e;
        }
        ObjectNode frame =
                JSON.createObjectNode().put("type", "hello").put("protocol", 1).put("deviceId", hello.device());
        if (!hello.after().epoch().isEmpty()) {
            frame.put("cursor", hello.after().cursor());
        }
        line.send(frame);
        return line;
    }

    @Override
    public List<Result> push(JsonNode batch) {
        CompletableFuture<List<Result>> answer =
                answers.expect(batch.path("batchId").asString(""));
        send(((ObjectNode) batch.deepCopy()).put("type", "push"));
        return await(answer);
    }

    @Override
    public boolean takesPush() {
        return !end.isDone() && budget.has();
    }

    @Override
    public SyncFailure ended() throws InterruptedException {
        while (true) {
            try {
                return end.get(BETWEEN_PINGS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException silent) {
                if (System.nanoTime() - heard > 2 * BETWEEN_PINGS.toNanos()) {
                    cut("nothing came over the line any more");
                } else {
                    ping();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        cut("the line was closed here");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard = System.nanoTime();
        text.append(data);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            try {
                take(Frames.read(frame));
            } catch (RuntimeException e) {
                cut(String.valueOf(e.getMessage()));
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        SyncFailure.Kind kind = switch (code) {
            case SIGNED_OUT -> SyncFailure.Kind.SIGNED_OUT;
            case REPLACED -> SyncFailure.Kind.REPLACED;
            default -> SyncFailure.Kind.AWAY;
        };
        finish(new SyncFailure(kind, "the server has closed the line: " + reason, wanted));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        finish(new SyncFailure(SyncFailure.Kind.AWAY, "the line broke"));
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asString("")) {
            case "welcome", "reset", "delta" -> deltas.take(frame);
            case "caughtUp" -> {
                deltas.take(frame);
                told = frame.path("cursor").asString("");
            }
            case "pushResult" -> answers.answered(frame);
            case "problem" -> problem(frame);
            case "tokenExpiring" ->
                sendLater(JSON.createObjectNode()
                        .put("type", "token")
                        .put("token", hello.token().get()));
            case "bye" -> wanted = Duration.ofMillis(frame.path("retryAfterMs").asLong(0));
            default -> {
                // a frame of a newer server: what matters comes in those that are known
            }
        }
    }

    private void problem(JsonNode frame) {
        SyncFailure.Kind kind = SyncFailure.kindOf(frame.path("status").asInt(), true);
        answers.failed(frame, new SyncFailure(kind, frame.path("detail").asString("")));
    }

    /** Whoever hears a delta has stored it: by what is acknowledged the server knows which deletions this device has heard of. */
    private void ping() {
        try {
            String stored = told;
            if (!stored.equals(acknowledged)) {
                acknowledged = stored;
                send(JSON.createObjectNode().put("type", "ack").put("cursor", stored));
            }
            send(JSON.createObjectNode().put("type", "ping"));
        } catch (SyncFailure e) {
            cut(String.valueOf(e.getMessage()));
        }
    }

    /** From a call that brings a frame: waiting there would keep the next from coming. */
    private void sendLater(ObjectNode frame) {
        CompletableFuture.runAsync(() -> send(frame)).exceptionally(failure -> {
            cut("the token could not be renewed");
            return null;
        });
    }

    private synchronized void send(ObjectNode frame) {
        WebSocket open = socket;
        if (open == null || end.isDone()) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "the line has ended");
        }
        budget.spend();
        await(open.sendText(frame.toString(), true));
    }

    private void cut(String why) {
        finish(new SyncFailure(SyncFailure.Kind.AWAY, why));
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private void finish(SyncFailure why) {
        if (end.complete(why)) {
            answers.failed(why);
        }
    }

    private static <T> T await(CompletableFuture<T> coming) {
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "the server does not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncFailure(SyncFailure.Kind.AWAY, "this was stopped");
        }
    }

    private static SyncFailure failure(@Nullable Throwable cause) {
        if (cause instanceof SyncFailure failure) {
            return new SyncFailure(failure.kind(), String.valueOf(failure.getMessage()), failure.pause());
        }
        if (cause instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            return new SyncFailure(
                    SyncFailure.kindOf(status, false), "no WebSocket can be opened here: the answer was " + status);
        }
        return new SyncFailure(SyncFailure.Kind.AWAY, "the line broke");
    }
}
