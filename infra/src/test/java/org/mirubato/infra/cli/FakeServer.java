package org.mirubato.infra.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on a free port, with the calls that a test gives it; counts every request. */
final class FakeServer implements AutoCloseable {

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.start();
        on("/api/user/me", exchange -> answer(exchange, 200, "{\"id\":\"u1\",\"role\":\"admin\"}"));
    }

    FakeServer on(String path, Call call) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                call.handle(exchange);
            }
        });
        return this;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    ApiClient client() {
        Retry quick = new Retry(3, Duration.ofSeconds(10), Duration.ofMillis(10));
        return new ApiClient(new ServerAddress(url(), () -> "token-1"), quick);
    }

    long count(String prefix) {
        return List.copyOf(requests).stream()
                .filter(request -> request.startsWith(prefix))
                .count();
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        drain(exchange);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readAllBytes();
    }

    private static void drain(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @FunctionalInterface
    interface Call {
        void handle(HttpExchange exchange) throws IOException;
    }
}
