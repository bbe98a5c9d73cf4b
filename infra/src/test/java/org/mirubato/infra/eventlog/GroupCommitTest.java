package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return appended(appends);
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

    /** Nobody else comes who could write what a full group has left behind. */
    @Test
    @Timeout(60)
    void many_of_one_thread_are_all_written_though_they_are_more_than_a_group_holds() {
        List<Append> many = IntStream.range(0, 700)
                .mapToObj(number -> append("many-" + number))
                .toList();

        List<Optional<Result>> results = commits.append(many);

        assertThat(results).hasSize(700).allMatch(Optional::isPresent);
        assertThat(written).hasValue(700);
    }

    /** The first write takes so long that half of it is more than anybody needs to come again. */
    @Test
    @Timeout(60)
    void who_was_there_when_a_group_was_done_shares_the_next_commit() throws InterruptedException {
        List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch writes = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        GroupCommit patient = new GroupCommit(
                appends -> {
                    if (groups.isEmpty()) {
                        writes.countDown();
                        longAfter(othersWait);
                    }
                    groups.add(appends.size());
                    return appended(appends);
                },
                Duration.ofSeconds(30));
        List<Thread> others = Stream.of("second", "third")
                .map(name -> new Thread(() -> patient.append(append(name))))
                .toList();
        Thread first = new Thread(() -> {
            patient.append(append("first"));
            patient.append(append("first again"));
        });

        first.start();
        writes.await();
        others.forEach(Thread::start);
        until(() -> others.stream().allMatch(each -> each.getState() == Thread.State.WAITING));
        othersWait.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(groups).containsExactly(1, 3);
    }

    private static void longAfter(CountDownLatch latch) {
        try {
            latch.await();
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Result> appended(List<Append> appends) {
        return appends.stream()
                .map(append -> new Result(Outcome.APPENDED, 1, 1))
                .toList();
    }

    private static Append append(String command) {
        return new Append(command, List.of(), List.of());
    }

    private void appendAll(int thread) {
        for (int i = 0; i < APPENDS; i++) {
            commits.append(append(thread + "-" + i));
        }
    }
}
