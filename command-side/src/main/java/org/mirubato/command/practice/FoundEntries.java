package org.mirubato.command.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.mirubato.domain.practice.LogbookQuery.FindMeantPieces;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.MeantPieces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The entries that a wish is about. */
@Component
@Profile("command")
class FoundEntries {

    private final QueryGateway queries;

    FoundEntries(QueryGateway queries) {
        this.queries = queries;
    }

    /** What the search finds, newest first; ends with the page in which there are more than {@code most}. */
    List<EntryView> by(UserId owner, String search, int most) {
        List<EntryView> found = new ArrayList<>();
        String cursor = null;
        do {
            EntryPage page = queries.query(
                            new ListEntries(owner, search, cursor, LogbookQuery.MOST_PER_PAGE),
                            ResponseTypes.instanceOf(EntryPage.class))
                    .join();
            found.addAll(page.entries());
            cursor = page.next();
        } while (cursor != null && found.size() <= most);
        return found;
    }

    /** What the entry's pieces mean in the catalogue, in their order; empty texts where that is not known. */
    List<String> meantPieces(EntryView entry) {
        return entry.pieces().isEmpty()
                ? List.of()
                : queries.query(
                                new FindMeantPieces(entry.owner(), entry.pieces()),
                                ResponseTypes.instanceOf(MeantPieces.class))
                        .join()
                        .ids();
    }

    /** One entry; empty when it is not there, or removed. */
    Optional<EntryView> one(UserId owner, EntryId id) {
        return queries.query(new FindEntry(owner, id), ResponseTypes.optionalInstanceOf(EntryView.class))
                .join();
    }
}
