package org.mirubato.bench.sync;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What a server's first round was like, and how many it took until the just-in-time compiler rested. Until then it keeps one of two
 * cores from the others, most of the time.
 *
 * @param rounds how many were run
 */
record Warmth<T>(T first, int rounds) {

    private static final int MOST_ROUNDS = 40;

    /** Compiling by so much of the time is over but for what is rarely called. */
    private static final double COMPILING = 0.05;

    /** Runs rounds until the compiler rests, at most forty. */
    static <T> Warmth<T> of(Callable<T> round) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        T first = null;
        for (int rounds = 1; ; rounds++) {
            long start = System.nanoTime();
            long before = compiler.getTotalCompilationTime();
            T result = round.call();
            first = first == null ? result : first;
            double millis = (System.nanoTime() - start) / 1e6;
            if (rounds == MOST_ROUNDS || compiler.getTotalCompilationTime() - before <= COMPILING * millis) {
                return new Warmth<>(first, rounds);
            }
        }
    }
}
