package org.mirubato.processors.notice;

import java.time.LocalDate;
import java.util.List;
import org.mirubato.domain.identity.UserId;

/** Knows the days with practice of the last year and a bit. */
@FunctionalInterface
public interface PractisedRow {

    /** Nobody has practised. */
    PractisedRow NONE = (user, today) -> List.of();

    /** Those up to that day, in order, each once: enough to see a whole year in a row. */
    List<LocalDate> upTo(UserId user, LocalDate today);
}
