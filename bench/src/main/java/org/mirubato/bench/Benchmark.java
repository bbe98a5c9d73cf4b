package org.mirubato.bench;

/** Something that measures. It must end within five minutes unless {@link Settings#large()}. */
public interface Benchmark {

    /** The word that calls it. */
    String name();

    /** What it measures, in a few words. */
    String summary();

    /** Measures and hands out figures as they come; throws a {@link BenchException} when it cannot run. */
    void run(Settings settings, Report report) throws InterruptedException;
}
