package org.mirubato.query.insight;

import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery.DayTotals;
import org.mirubato.domain.insight.InsightQuery.FindDays;
import org.mirubato.domain.insight.InsightQuery.FindInsights;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.InsightQuery.ListPractised;
import org.mirubato.domain.insight.InsightQuery.PractisedPieces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about practice as a whole. */
@Component
@Profile("query")
class InsightAnswers {

    private final InsightTable table;

    InsightAnswers(InsightTable table) {
        this.table = table;
    }

    @QueryHandler
    Insights handle(FindInsights query) {
        Insights insights = table.insights(query);
        insights.shares().computeIfPresent(Dimension.PIECE, (dimension, pieces) -> SameNames.shares(pieces));
        return insights;
    }

    @QueryHandler
    DayTotals handle(FindDays query) {
        return new DayTotals(table.days(query.viewer(), query.range()));
    }

    @QueryHandler
    PractisedPieces handle(ListPractised query) {
        return new PractisedPieces(SameNames.pieces(table.pieces(query.viewer(), query.today())));
    }
}
