package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which pieces the student works at, and when: two or three at any time, the next as soon as one is laid aside. */
final class DemoRepertoire {

    private static final int AT_A_TIME = 3;
    private static final double GIVEN_UP = 0.1;

    private DemoRepertoire() {}

    /** In the order in which they are begun, until there is no piece left, or the last day has come. */
    static List<LearnedPiece> of(LocalDate first, LocalDate last, Random random) {
        List<LearnedPiece> learned = new ArrayList<>();
        LocalDate[] free = new LocalDate[AT_A_TIME];
        for (int i = 0; i < AT_A_TIME; i++) {
            free[i] = first.plusWeeks(3L * i);
        }
        for (DemoPiece piece : DemoPieces.ALL) {
            int next = earliest(free);
            if (free[next].isAfter(last)) {
                break;
            }
            boolean dropped = learned.size() > AT_A_TIME && random.nextDouble() < GIVEN_UP;
            LearnedPiece begun = learned(piece, free[next], dropped, random);
            learned.add(begun);
            free[next] = begun.to().plusDays(random.nextInt(10));
        }
        return List.copyOf(learned);
    }

    /** It takes rather longer than it might, and half the time when it is given up. Nobody learns without a break. */
    private static LearnedPiece learned(DemoPiece piece, LocalDate from, boolean dropped, Random random) {
        double days = 7 * piece.weeks() * (1.6 + random.nextDouble() / 3);
        return new LearnedPiece(piece, from, from.plusDays(Math.round(dropped ? days / 2 : days)), dropped);
    }

    private static int earliest(LocalDate[] days) {
        int found = 0;
        for (int i = 1; i < days.length; i++) {
            if (days[i].isBefore(days[found])) {
                found = i;
            }
        }
        return found;
    }
}
