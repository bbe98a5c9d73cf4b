package org.mirubato.infra.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device's socket to the real server. Frames are read in the background. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private WebSocket socket;

    /** Opens a socket with a new ticket. */
    static Socket open(String url, TestUser user) {
        return open(url, ticket(user));
    }

    /** @throws IllegalStateException when the server opens none; its cause tells the answer */
    static Socket open(String url, String ticket) {
        return at(url + "/api/v2/sync/ws?ticket=" + ticket);
    }

    /** The same for any address of a server, which begins with http. */
    static Socket at(String address, String... headers) {
        Socket opened = new Socket();
        try {
            WebSocket.Builder builder = HTTP.newWebSocketBuilder();
            for (int i = 0; i < headers.length; i += 2) {
                builder.header(headers[i], headers[i + 1]);
            }
            opened.socket = builder.buildAsync(URI.create(address.replace("http:", "ws:")), opened)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return opened;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("answered " + status(e), e);
        }
    }

    /** The status with which the server answers instead of opening a socket. */
    static int refused(String url, String ticket) {
        return refusedAt(url + "/api/v2/sync/ws?ticket=" + ticket);
    }

    /** The same for any address of a server. */
    static int refusedAt(String address, String... headers) {
        try (Socket opened = at(address, headers)) {
            throw new AssertionError("the server has opened a socket");
        } catch (IllegalStateException e) {
            return status(e);
        }
    }

    /** The status of the answer that opened no socket; 0 when there was none. */
    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
        }
        return 0;
    }

    static String ticket(TestUser user) {
        return TestUser.json(user.post("/api/v2/sync/ticket", "{}"))
                .path("ticket")
                .asString();
    }

    Socket hello(String device, String cursor) {
        return send(
                "{\"type\":\"hello\",\"protocol\":1,\"deviceId\":\"" + device + "\",\"cursor\":\"" + cursor + "\"}");
    }

    Socket send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    JsonNode next() {
        try {
            JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came; the server's close code: " + closed.getNow(0));
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next frame of this type; those before it are dropped. */
    JsonNode next(String type) {
        JsonNode frame = next();
        while (!frame.path("type").asString().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** How many frames have come and were not read. */
    int waiting() {
        return frames.size();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** The code with which the server closes; 1006 when it just cuts. */
    int closed() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
