package org.mirubato.query.repertoire;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireQuery.FindPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about repertoires. */
@Component
@Profile("query")
class Repertoire {

    private final StudyTable table;

    Repertoire(StudyTable table) {
        this.table = table;
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the cursor can't be read */
    @QueryHandler
    RepertoirePage handle(ListItems query) {
        return table.list(query);
    }

    @QueryHandler
    Optional<RepertoireItemView> handle(FindItem query) {
        return table.find(query.viewer(), query.address());
    }

    @QueryHandler
    ItemPractice handle(FindPractice query) {
        return table.practice(query.viewer(), query.itemId());
    }
}
