package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A piece and when the student works at it.
 *
 * @param from the day it is begun
 * @param to the day it is laid aside; it may be later than today
 * @param dropped whether it is given up, rather than learned
 */
public record LearnedPiece(DemoPiece piece, LocalDate from, LocalDate to, boolean dropped) {

    private static final double TEMPO_AT_FIRST = 0.45;
    private static final double TEMPO_WHEN_GIVEN_UP = 0.75;
    private static final double POLISHED_FROM = 0.8;
    private static final double WORKING_FROM = 0.35;

    boolean isWorkedAtOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** How far it has come, from 0 on the first day to 1 on the last. */
    public double progressOn(LocalDate day) {
        double done = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to);
        return Math.max(0, Math.min(1, done));
    }

    /** Crotchets a minute: it gets faster quickly at first, and slowly towards the end; never in tempo when it is given up. */
    public int tempoOn(LocalDate day) {
        double last = dropped ? TEMPO_WHEN_GIVEN_UP : 1;
        double share = TEMPO_AT_FIRST + (last - TEMPO_AT_FIRST) * Math.sqrt(progressOn(day));
        return (int) Math.round(piece.tempo() * share / 2) * 2;
    }

    /** The word for how it stands. */
    public String statusOn(LocalDate day) {
        double progress = progressOn(day);
        if (progress >= 1) {
            return dropped ? "dropped" : "archived";
        }
        if (progress >= POLISHED_FROM) {
            return dropped ? "working" : "polished";
        }
        return progress >= WORKING_FROM ? "working" : "learning";
    }
}
