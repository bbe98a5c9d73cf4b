package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.List;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.Standing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where users stand with their pieces by all that is known: the logbook, the repertoire and the goals. */
@Component
@Profile("query")
class KnownStandings {

    private final PiecesOfGoals goals;

    KnownStandings(PiecesOfGoals goals) {
        this.goals = goals;
    }

    /**
     * The pieces that may be suggested: those in the logbook, with what is known about them beyond their practice, and those that
     * are wanted but were never practised.
     */
    List<Standing> of(DayFacts facts, LocalDate today) {
        List<WantedPiece> items =
                facts.items().stream().map(item -> WantedPiece.of(item, today)).toList();
        return new StandingJoin(facts.pieces(), goals.of(facts.goals(), today)).with(items);
    }
}
