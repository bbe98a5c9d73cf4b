package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Standing;
import org.mirubato.domain.repertoire.RepertoireQuery;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where users stand with their pieces by all that is known: the logbook, the repertoire and the goals. */
@Component
@Profile("query")
class KnownStandings implements StandingSource {

    private final QueryGateway queries;
    private final PiecesOfGoals goals;

    KnownStandings(QueryGateway queries, PiecesOfGoals goals) {
        this.queries = queries;
        this.goals = goals;
    }

    @Override
    public List<Standing> of(UserId owner, List<PractisedPiece> practised, LocalDate today) {
        return new StandingJoin(practised, goals.of(owner, today)).with(items(owner, today));
    }

    private List<WantedPiece> items(UserId owner, LocalDate today) {
        List<WantedPiece> items = new ArrayList<>();
        String cursor = null;
        do {
            RepertoirePage page = queries.query(
                            new ListItems(owner, null, cursor, RepertoireQuery.MOST_PER_PAGE),
                            ResponseTypes.instanceOf(RepertoirePage.class))
                    .join();
            page.items().forEach(item -> items.add(WantedPiece.of(item, today)));
            cursor = page.next();
        } while (cursor != null);
        return items;
    }
}
