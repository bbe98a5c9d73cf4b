package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What happened in all runs together, as the rows of a table; and what must not have happened. */
final class Tally {

    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).addAndGet(times);
    }

    /** Something of which there may be none. */
    void none(String what, Collection<?> found) {
        count(what, found.size());
        assertThat(found).as(what).isEmpty();
    }

    /** Something of which there must be some. */
    void some(String what) {
        assertThat(counts).as(what).containsKey(what);
    }

    void print(String headline) {
        System.out.println("| " + headline + " | |\n| --- | ---: |");
        counts.forEach((what, times) -> System.out.println("| " + what + " | " + times + " |"));
    }
}
