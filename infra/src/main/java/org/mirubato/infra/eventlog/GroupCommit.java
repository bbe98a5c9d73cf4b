package org.mirubato.infra.eventlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.Append.Result;
import org.springframework.dao.NonTransientDataAccessException;

/**
 * Appends that come while another is being written share the next commit. Who comes first writes, in its own thread, and hands on
 * to one of those who came meanwhile. One who is alone writes at once; one of many waits a moment for those who have just been
 * answered, since they often come again, and a commit costs the same for all. Safe for any number of threads.
 */
final class GroupCommit {

    private static final int MOST_COMMANDS = 256;
    private static final int MOST_EVENTS = 4000;

    private final Function<List<Append>, List<Result>> write;
    private final long mostNanosToGather;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private boolean writing;
    private @Nullable Thread gathering;
    /** How many there were, answered or waiting, when the last group was done. */
    private int company;

    private long lastWriteNanos;

    /** @param write writes appends that don't touch each other in one commit; answers in their order */
    GroupCommit(Function<List<Append>, List<Result>> write) {
        this(write, Duration.ofMillis(1));
    }

    /** @param mostToGather how long one of many waits for the others at most; never longer than half of the last write */
    GroupCommit(Function<List<Append>, List<Result>> write, Duration mostToGather) {
        this.write = write;
        this.mostNanosToGather = mostToGather.toNanos();
    }

    /**
     * Answers once the append is durable, or refused.
     *
     * @throws RuntimeException what the database says; whether the events are in the log is then unknown
     */
    Result append(Append append) {
        Waiting mine = new Waiting(append);
        write(List.of(mine));
        return mine.answer();
    }

    /**
     * The same for many of one thread, in their order.
     *
     * @param appends must not touch each other
     * @return what has come of each; empty when the database can't take it
     * @throws RuntimeException what the database says otherwise; which of them are in the log is then unknown
     */
    List<Optional<Result>> append(List<Append> appends) {
        List<Waiting> mine = appends.stream().map(Waiting::new).toList();
        write(mine);
        return mine.stream().map(Waiting::answerIfTaken).toList();
    }

    private void write(List<Waiting> mine) {
        enter(mine);
        boolean interrupted = false;
        for (Waiting each : mine) {
            // a group may leave some of them behind, and its writer wakes nobody of its own
            boolean leads = lead(each);
            while (!each.done) {
                if (leads) {
                    writeGroup();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
                leads = lead(each);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void enter(List<Waiting> mine) {
        queue.addAll(mine);
        if (gathering != null && queue.size() >= company) {
            LockSupport.unpark(gathering);
        }
    }

    /**
     * Whether this thread has to write now. Only here is it certain that nobody writes for it; one whose own append is done must not
     * begin, since it would leave the others behind.
     */
    private synchronized boolean lead(Waiting mine) {
        if (writing || mine.done) {
            return false;
        }
        writing = true;
        return true;
    }

    private void writeGroup() {
        List<Waiting> group = List.of();
        try {
            gather();
            group = nextGroup();
            long start = System.nanoTime();
            settle(group);
            written(group.size(), System.nanoTime() - start);
        } finally {
            Waiting next = leave();
            if (next != null) {
                next.wake();
            }
            group.forEach(Waiting::wake);
        }
    }

    /** Waits until as many are here as there were when the last group was done, but never long. */
    private void gather() {
        long end = System.nanoTime() + mostNanosToGather();
        while (lacksCompany() && System.nanoTime() < end) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
        gathered();
    }

    private synchronized long mostNanosToGather() {
        return Math.min(lastWriteNanos / 2, mostNanosToGather);
    }

    private synchronized boolean lacksCompany() {
        gathering = Thread.currentThread();
        return queue.size() < company;
    }

    private synchronized void gathered() {
        gathering = null;
    }

    private synchronized void written(int answered, long nanos) {
        company = answered + queue.size();
        lastWriteNanos = nanos;
    }

    /** Those who wait longest, except for who touches the same as one of them: that one is judged by the next commit. */
    private synchronized List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        Set<Object> touched = new HashSet<>();
        int events = 0;
        Iterator<Waiting> waiting = queue.iterator();
        while (waiting.hasNext() && group.size() < MOST_COMMANDS && events < MOST_EVENTS) {
            Waiting next = waiting.next();
            if (Collections.disjoint(touched, next.touched)) {
                group.add(next);
                events += next.append.events().size();
                waiting.remove();
            }
            touched.addAll(next.touched);
        }
        return group;
    }

    private synchronized @Nullable Waiting leave() {
        writing = false;
        return queue.peek();
    }

    /** What the database can't take of one command must not fail the others: then each is written for itself. */
    private void settle(List<Waiting> group) {
        try {
            List<Result> results =
                    write.apply(group.stream().map(each -> each.append).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).settle(results.get(i), null);
            }
        } catch (NonTransientDataAccessException e) {
            if (group.size() == 1) {
                group.get(0).settle(null, e);
            } else {
                group.forEach(each -> settle(List.of(each)));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(each -> each.settle(null, e));
        }
    }

    /** A thread and what it wants to append. */
    private static final class Waiting {

        private final Append append;
        private final Set<Object> touched;
        private final Thread thread = Thread.currentThread();
        private @Nullable Result result;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Waiting(Append append) {
            this.append = append;
            this.touched = append.touched();
        }

        void settle(@Nullable Result outcome, @Nullable Throwable problem) {
            result = outcome;
            failure = problem;
            done = true;
        }

        void wake() {
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }

        Optional<Result> answerIfTaken() {
            return failure instanceof NonTransientDataAccessException ? Optional.empty() : Optional.of(answer());
        }

        Result answer() {
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
            if (failure instanceof Error problem) {
                throw problem;
            }
            return Objects.requireNonNull(result);
        }
    }
}
