package org.mirubato.processors.notice;

import java.time.LocalDate;
import org.mirubato.domain.identity.UserId;

/** Knows on which days somebody has practised. */
@FunctionalInterface
public interface PractisedDays {

    boolean practised(UserId user, LocalDate day);
}
