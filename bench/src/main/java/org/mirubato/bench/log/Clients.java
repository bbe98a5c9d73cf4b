package org.mirubato.bench.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.mirubato.bench.Statistics;

/** Threads that do the same thing again and again. */
final class Clients {

    private Clients() {}

    /** Something that a client does; told which client it is. */
    interface Work {
        void once(int client) throws Exception;
    }

    /** How often it was done in a second, by all clients together. */
    static double rate(int clients, Duration time, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicLong done = new AtomicLong();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        work.once(number);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return done.get() / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How long it takes one client in the middle, in milliseconds. */
    static double medianMillis(Duration time, Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            work.once(0);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Statistics.median(times);
    }
}
