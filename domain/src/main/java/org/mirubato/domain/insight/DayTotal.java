package org.mirubato.domain.insight;

import java.time.LocalDate;

/** What was practised on one day, where the person was: minutes, and the number of entries. */
public record DayTotal(LocalDate day, int minutes, int sessions) {}
