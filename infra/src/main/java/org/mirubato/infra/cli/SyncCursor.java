package org.mirubato.infra.cli;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Places in the sync stream, written {@code epoch.seq}. */
final class SyncCursor {

    private SyncCursor() {}

    /** The end of the stream as it is now, or empty when the server has no stream. */
    static Optional<String> head(ApiClient api) throws InterruptedException {
        return api.find("/api/v2/sync").map(SyncCursor::head);
    }

    private static String head(JsonNode answer) {
        return answer.path("epoch").asString() + "." + answer.path("head").asLong();
    }
}
