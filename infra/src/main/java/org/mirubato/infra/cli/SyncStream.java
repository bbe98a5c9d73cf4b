package org.mirubato.infra.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The user's sync stream as server-sent events, taken up again where it broke off. {@link #run} blocks in one thread;
 * {@link #close} may come from another and ends it.
 */
final class SyncStream implements AutoCloseable {

    static final String PATH = "/api/v2/sync/stream";

    /** The server comments every 20 seconds: three of them missing means that nobody is there any more. */
    private static final Duration SILENCE = Duration.ofSeconds(65);

    private static final long SHORTEST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 5000;

    private final ApiClient api;
    private final Consumer<SseEvent> sink;
    private final Consumer<Boolean> connection;
    private Optional<String> cursor;
    private volatile boolean closed;
    private volatile @Nullable InputStream open;

    /**
     * @param cursor where to start, empty for the beginning
     * @param connection told whenever the stream opens (true) and breaks (false)
     */
    SyncStream(ApiClient api, Optional<String> cursor, Consumer<SseEvent> sink, Consumer<Boolean> connection) {
        this.api = api;
        this.cursor = cursor;
        this.sink = sink;
        this.connection = connection;
    }

    /** Returns after {@link #close}; an {@link ApiFailure} other than a passing one ends it too. */
    void run() throws InterruptedException {
        long pause = SHORTEST_PAUSE;
        while (!closed) {
            try {
                if (read()) {
                    pause = SHORTEST_PAUSE;
                }
            } catch (IOException broken) {
                // Told by connection; the next round takes the stream up at the cursor.
            } catch (ApiFailure refused) {
                if (refused.status() < 500 && refused.status() != 429) {
                    throw refused;
                }
            }
            connection.accept(false);
            Thread.sleep(closed ? 0 : pause);
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
        }
    }

    @Override
    public void close() {
        closed = true;
        closeQuietly(open);
    }

    private boolean read() throws IOException, InterruptedException {
        boolean any = false;
        try (InputStream in = api.events(PATH, cursor).body();
                Watchdog watchdog = new Watchdog(SILENCE, () -> closeQuietly(in));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            open = in;
            connection.accept(true);
            SseParser parser = new SseParser();
            String line;
            while (!closed && (line = lines.readLine()) != null) {
                watchdog.alive();
                Optional<SseEvent> event = parser.line(line);
                event.ifPresent(this::take);
                any |= event.isPresent();
            }
        }
        return any;
    }

    private void take(SseEvent event) {
        if (event.name().equals("reset")) {
            cursor = Optional.empty();
        } else if (!event.id().isEmpty()) {
            cursor = Optional.of(event.id());
        }
        sink.accept(event);
    }

    private static void closeQuietly(@Nullable InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException already) {
            // Closing was all that was wanted.
        }
    }
}
