package org.mirubato.query.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;

/**
 * An event as the log holds it, its personal fields opened.
 *
 * @param version its number within its aggregate, from 0
 * @param metadata what is known about the command that made it
 */
public record PastEvent(UserEvent event, long version, Instant at, Map<String, ?> metadata) {

    /** The command that made it; events of one command were one change. */
    String command() {
        return String.valueOf(text("commandId"));
    }

    /** What the metadata says under a key; null for nothing. */
    @Nullable
    String text(String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}
