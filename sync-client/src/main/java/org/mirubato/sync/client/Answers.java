package org.mirubato.sync.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Brings what comes over a line together with the batches that wait for it. Safe for any number of threads. */
final class Answers {

    private final Map<String, CompletableFuture<List<Result>>> byBatch = new ConcurrentHashMap<>();

    CompletableFuture<List<Result>> expect(String batchId) {
        CompletableFuture<List<Result>> answer = new CompletableFuture<>();
        byBatch.put(batchId, answer);
        return answer;
    }

    void answered(JsonNode frame) {
        taken(frame).complete(Frames.results(frame));
    }

    void failed(JsonNode frame, SyncFailure why) {
        taken(frame).completeExceptionally(why);
    }

    /** Nothing comes any more. */
    void failed(SyncFailure why) {
        byBatch.values().forEach(answer -> answer.completeExceptionally(why));
        byBatch.clear();
    }

    /** An answer that nobody waits for any more goes nowhere: the batch is sent again, and answered again. */
    private CompletableFuture<List<Result>> taken(JsonNode frame) {
        CompletableFuture<List<Result>> waiting =
                byBatch.remove(frame.path("batchId").asString(""));
        return waiting == null ? new CompletableFuture<>() : waiting;
    }
}
