package org.mirubato.infra.cli;

import org.mirubato.sync.client.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sync status}: what the stream holds, and how far a copy is. */
record SyncStatus(ApiClient api, Replica replica, Terminal terminal) {

    int print(boolean json) throws InterruptedException {
        JsonNode stream = api.get("/api/sync/status");
        String token = stream.path("syncToken").asString("seq_0");
        long head = Long.parseLong(token.substring(token.indexOf('_') + 1));
        long behind = Math.max(0, head - replica.place().seq());
        if (json) {
            terminal.print(JsonMapper.shared()
                    .createObjectNode()
                    .put("head", head)
                    .put("entities", stream.path("entityCount").asLong())
                    .put("devices", stream.path("deviceCount").asLong())
                    .put("copy", replica.place().seq())
                    .put("waiting", replica.waiting())
                    .toString());
            return 0;
        }
        terminal.print("stream    %d changes, %d entities, from %d devices"
                .formatted(
                        head,
                        stream.path("entityCount").asLong(),
                        stream.path("deviceCount").asLong()));
        terminal.print("copy      %d changes taken in, %d to come"
                .formatted(replica.place().seq(), behind));
        terminal.print("to send   %d changes".formatted(replica.waiting()));
        return 0;
    }
}
