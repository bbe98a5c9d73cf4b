package org.mirubato.sync;

import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers other modules about streams. */
@Component
@Profile("sync")
class StreamHeads {

    private final StreamTable table;

    StreamHeads(StreamTable table) {
        this.table = table;
    }

    @QueryHandler
    Long handle(FindHead query) {
        return table.extent(query.viewer().value()).head();
    }
}
