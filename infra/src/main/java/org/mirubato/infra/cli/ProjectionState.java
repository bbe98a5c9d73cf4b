package org.mirubato.infra.cli;

import tools.jackson.databind.JsonNode;

/**
 * How far a projection is.
 *
 * @param position the last log position that it has seen
 * @param head the log's last position
 * @param replayable whether it may be built anew
 * @param replaying whether new tables are being built, which are not the ones in use yet
 * @param replayed the last log position that is in the new tables
 */
record ProjectionState(
        String name, long position, long head, boolean replayable, boolean replaying, long replayed, long deadLetters) {

    static ProjectionState of(JsonNode json) {
        return new ProjectionState(
                json.path("name").asString(""),
                json.path("position").asLong(0),
                json.path("head").asLong(0),
                json.path("replayable").asBoolean(false),
                json.path("replaying").asBoolean(false),
                json.path("replay").path("position").asLong(0),
                json.path("deadLetters").asLong(0));
    }
}
