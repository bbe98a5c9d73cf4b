package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SyncStreamTest {

    @Test
    void a_broken_stream_is_taken_up_after_the_last_event() throws Exception {
        List<String> lastIds = new CopyOnWriteArrayList<>();
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch both = new CountDownLatch(2);
        try (FakeServer server = new FakeServer().on(SyncStream.PATH, exchange -> {
                    lastIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
                    send(
                            exchange,
                            "id: e." + lastIds.size() + "\nevent: delta\ndata: {\"n\":" + lastIds.size() + "}\n\n");
                });
                SyncStream stream = new SyncStream(
                        server.client(),
                        Optional.of("e.0"),
                        event -> {
                            seen.add(event.data());
                            both.countDown();
                        },
                        open -> {})) {

            Thread reader = read(stream);
            boolean came = both.await(10, TimeUnit.SECONDS);
            stream.close();
            reader.join(10_000);

            assertThat(came).isTrue();
            assertThat(reader.isAlive()).isFalse();
            assertThat(lastIds).startsWith("e.0", "e.1");
            assertThat(seen).startsWith("{\"n\":1}", "{\"n\":2}");
        }
    }

    @Test
    void closing_ends_a_stream_in_which_nothing_happens() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (FakeServer server = new FakeServer().on(SyncStream.PATH, exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    await(end);
                });
                SyncStream stream =
                        new SyncStream(server.client(), Optional.empty(), event -> {}, is -> open.countDown())) {
            Thread reader = read(stream);
            open.await(10, TimeUnit.SECONDS);

            stream.close();
            reader.join(10_000);

            assertThat(reader.isAlive()).isFalse();
            end.countDown();
        }
    }

    @Test
    void events_are_put_together_as_the_standard_says() {
        List<SseEvent> events = new ArrayList<>();
        SseParser parser = new SseParser();

        for (String line :
                List.of(": comment", "id: 7", "data: one", "data:two", "", "event: x", "", "event: y", "data", "")) {
            parser.line(line).ifPresent(events::add);
        }

        assertThat(events).containsExactly(new SseEvent("7", "message", "one\ntwo"), new SseEvent("7", "y", ""));
    }

    private static Thread read(SyncStream stream) {
        Thread reader = new Thread(() -> {
            try {
                stream.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        reader.start();
        return reader;
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
