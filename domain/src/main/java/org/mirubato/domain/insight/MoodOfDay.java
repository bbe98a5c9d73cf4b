package org.mirubato.domain.insight;

import java.time.LocalDate;

/** How often practice of one day felt so. */
public record MoodOfDay(LocalDate day, String mood, int sessions) {}
