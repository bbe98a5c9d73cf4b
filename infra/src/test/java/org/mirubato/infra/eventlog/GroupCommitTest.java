package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.eventlog.Append.Outcome;
import org.mirubato.infra.eventlog.Append.Result;

class GroupCommitTest {

    private static final int THREADS = 8;
    private static final int APPENDS = 20_000;

    private final AtomicInteger written = new AtomicInteger();
    private final GroupCommit commits = new GroupCommit(appends -> {
        written.addAndGet(appends.size());
        return appends.stream()
                .map(append -> new Result(Outcome.APPENDED, 1, 1))
                .toList();
    });

    /** Threads may wake at any moment, also in the one in which another has just written for them. */
    @Test
    @Timeout(60)
    void no_append_waits_for_ever_however_threads_wake() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads.add(new Thread(() -> appendAll(number), "appending"));
        }
        AtomicBoolean over = new AtomicBoolean();
        Thread waking = new Thread(() -> {
            while (!over.get()) {
                threads.forEach(LockSupport::unpark);
            }
        });

        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        waking.start();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            over.set(true);
            waking.join();
        }

        assertThat(written).hasValue(THREADS * APPENDS);
    }

    private void appendAll(int thread) {
        for (int i = 0; i < APPENDS; i++) {
            commits.append(new Append(thread + "-" + i, List.of(), List.of()));
        }
    }
}
