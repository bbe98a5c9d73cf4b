package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.List;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Standing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where users stand with their pieces as far as the logbook alone tells: status, deadline and difficulty are unknown to it. */
@Component
@Profile("query")
class LogbookStandings implements StandingSource {

    @Override
    public List<Standing> of(UserId owner, List<PractisedPiece> practised, LocalDate today) {
        return practised.stream().map(Standing::of).toList();
    }
}
