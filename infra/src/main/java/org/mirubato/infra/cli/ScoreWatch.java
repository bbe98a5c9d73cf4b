package org.mirubato.infra.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Knows the last word on scores: told by the sync stream, or asked score by score while there is no stream. */
final class ScoreWatch implements AutoCloseable {

    private static final long ASK_EVERY = 1_000_000_000L;

    /** Asked now and then even with a stream, so that a change which the stream missed cannot hold up an import for ever. */
    private static final long ASK_ANYWAY = 15_000_000_000L;

    private final ApiClient api;
    private final SyncStream stream;
    private final Map<String, JsonNode> latest = new ConcurrentHashMap<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private volatile boolean streaming;

    private ScoreWatch(ApiClient api, Optional<String> head) {
        this.api = api;
        this.stream = new SyncStream(api, head, this::take, open -> streaming = open);
        Thread listener = new Thread(this::listen, "sync-stream");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts at the stream's head: what was there before concerns nobody here. */
    static ScoreWatch start(ApiClient api) throws InterruptedException {
        return new ScoreWatch(api, SyncCursor.head(api));
    }

    /** What is known now; may ask the server. */
    Optional<JsonNode> latest(String scoreId) throws InterruptedException {
        long now = System.nanoTime();
        long last = asked.computeIfAbsent(scoreId, first -> now);
        if (now - last > (streaming ? ASK_ANYWAY : ASK_EVERY)) {
            asked.put(scoreId, now);
            api.find("/api/scores/" + scoreId).ifPresent(score -> latest.put(scoreId, score));
        }
        return Optional.ofNullable(latest.get(scoreId));
    }

    @Override
    public void close() {
        stream.close();
    }

    private void listen() {
        try {
            stream.run();
        } catch (ApiFailure noStream) {
            streaming = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(SseEvent event) {
        if (event.name().equals("delta")) {
            for (JsonNode op : JsonMapper.shared().readTree(event.data()).path("ops")) {
                if (op.path("kind").asString("").equals("score")
                        && op.path("body").isObject()) {
                    latest.put(op.path("id").asString(), op.path("body"));
                }
            }
        }
    }
}
