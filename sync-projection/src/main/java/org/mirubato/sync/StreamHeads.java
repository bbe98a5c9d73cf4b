package org.mirubato.sync;

import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.sync.StreamQuery.CountChanges;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.mirubato.domain.sync.StreamQuery.FindPlaces;
import org.mirubato.domain.sync.StreamQuery.FindVersions;
import org.mirubato.domain.sync.StreamQuery.Places;
import org.mirubato.domain.sync.StreamQuery.Versions;
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

    @QueryHandler
    Long handle(CountChanges query) {
        return table.countBetween(query.viewer().value(), query.after(), query.until());
    }

    @QueryHandler
    Versions handle(FindVersions query) {
        return new Versions(table.versions(query.viewer().value(), query.kind(), query.ids()));
    }

    @QueryHandler
    Places handle(FindPlaces query) {
        return new Places(table.places(query.viewer().value(), query.names()));
    }
}
