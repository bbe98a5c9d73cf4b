package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.List;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Standing;

/** Says where users stand with their pieces. */
public interface StandingSource {

    /**
     * The pieces that may be suggested: those in the logbook, with what is known about them beyond their practice, and those that
     * are wanted but were never practised.
     *
     * @param practised what the logbook tells, each piece once
     */
    List<Standing> of(UserId owner, List<PractisedPiece> practised, LocalDate today);
}
