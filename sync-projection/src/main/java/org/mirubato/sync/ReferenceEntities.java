package org.mirubato.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entities that changes are about, as the reference's clients get them. */
record ReferenceEntities(StreamTable table, WireForms forms, ReferenceFrames frames) {

    /** Events of one change have times of their own. */
    private static final Duration ONE_CHANGE = Duration.ofMillis(500);

    /** The entity as it is, or when it has gone as it was, with the word that it is. */
    ObjectNode entity(String user, Op op, PulledList list) {
        String body = op.body();
        if (body != null) {
            return forms.entity(body, list);
        }
        return forms.gone(
                op.kind(), op.id(), table.state(user, op.kind(), op.id()).orElse(null));
    }

    /** A piece that has left the repertoire, as it was; null when nothing can be said of it. */
    @Nullable
    ObjectNode lastPiece(String user, String id) {
        return table.state(user, "repertoire_item", id)
                .map(state -> forms.last("repertoire_item", state))
                .orElse(null);
    }

    /** Whether the latest change has made the entity, which may take several events; a frame of the reference says it itself. */
    boolean isNew(Op op) {
        Optional<ReferenceMid> frame = ReferenceMid.of(op.mid());
        if (frame.isPresent()) {
            return frame.get().creates();
        }
        String body = op.body();
        if (op.version() == 0 || body == null) {
            return op.version() == 0;
        }
        JsonNode entity = frames.json().readTree(body);
        Instant created = time(entity.path("createdAt"));
        Instant updated = time(entity.path("updatedAt"));
        return created != null
                && updated != null
                && Duration.between(created, updated).compareTo(ONE_CHANGE) < 0;
    }

    private static @Nullable Instant time(JsonNode value) {
        try {
            return value.isString() ? Instant.parse(value.asString()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
