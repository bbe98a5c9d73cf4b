package org.mirubato.query.insight;

import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.InsightQuery.FindDay;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers what a user's day follows from. */
@Component
@Profile("query")
class DayAnswers {

    private final DayTable table;

    DayAnswers(DayTable table) {
        this.table = table;
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such time zone */
    @QueryHandler
    DayFacts handle(FindDay query) {
        return table.find(query);
    }
}
