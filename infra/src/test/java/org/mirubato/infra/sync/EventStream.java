package org.mirubato.infra.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events in the background. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 60;

    private final InputStream body;
    private final BufferedReader lines;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    private EventStream(HttpResponse<InputStream> response) {
        body = response.body();
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens the stream at {@code path} as {@code user}. */
    public static EventStream open(TestUser user, String path) {
        HttpResponse<InputStream> response = user.stream(path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no stream but " + response.statusCode());
        }
        return new EventStream(response);
    }

    /** The next frame. */
    public Frame next() {
        try {
            Frame frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came within a minute");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next frame that fits; those before it are dropped. */
    public Frame next(Predicate<Frame> wanted) {
        Frame frame = next();
        while (!wanted.test(frame)) {
            frame = next();
        }
        return frame;
    }

    /** Closes the connection itself: the reader would first wait for the line that is being read. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        String event = "";
        String id = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String value = line.substring(line.indexOf(':') + 1).strip();
                if (line.startsWith("event:")) {
                    event = value;
                } else if (line.startsWith("id:")) {
                    id = value;
                } else if (line.startsWith("data:")) {
                    frames.add(new Frame(event, id, JSON.readTree(value)));
                }
            }
        } catch (IOException e) {
            // closed by the test
        }
        frames.add(new Frame("end", id, JSON.createObjectNode()));
    }

    /**
     * One event.
     *
     * @param id the last cursor that came with it or before it
     */
    public record Frame(String event, String id, JsonNode data) {}
}
