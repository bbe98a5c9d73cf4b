package org.mirubato.infra.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.Append.Result;
import org.springframework.dao.NonTransientDataAccessException;

/**
 * Appends that come while another is being written share the next commit. Nobody waits for company: who comes first writes at
 * once, in its own thread, and hands on to one of those who came meanwhile. Safe for any number of threads.
 */
final class GroupCommit {

    private static final int MOST_COMMANDS = 256;
    private static final int MOST_EVENTS = 4000;

    private final Function<List<Append>, List<Result>> write;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    /** @param write writes appends that don't touch each other in one commit; answers in their order */
    GroupCommit(Function<List<Append>, List<Result>> write) {
        this.write = write;
    }

    /**
     * Answers once the append is durable, or refused.
     *
     * @throws RuntimeException what the database says; whether the events are in the log is then unknown
     */
    Result append(Append append) {
        Waiting mine = new Waiting(append);
        List<Waiting> group = enter(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (group.isEmpty()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            } else {
                writeGroup(group);
            }
            group = lead(mine);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    private synchronized List<Waiting> enter(Waiting mine) {
        queue.add(mine);
        return lead(mine);
    }

    /**
     * The next group, when nobody is writing; empty when this thread has to wait, or has nothing to wait for. Only here is it
     * certain that nobody writes for this thread: one that leads and finds its own append done would leave the group behind.
     */
    private synchronized List<Waiting> lead(Waiting mine) {
        if (writing || mine.done) {
            return List.of();
        }
        writing = true;
        return nextGroup();
    }

    /** Those who wait longest, except for who touches the same as one of them: that one is judged by the next commit. */
    private List<Waiting> nextGroup() {
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

    private void writeGroup(List<Waiting> group) {
        try {
            settle(group);
        } finally {
            Waiting next = leave();
            if (next != null) {
                next.wake();
            }
            group.forEach(Waiting::wake);
        }
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
