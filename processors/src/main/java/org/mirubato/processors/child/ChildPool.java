package org.mirubato.processors.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bounded number of child processes. A child serves one user only, for a limited number of jobs, and ends with the
 * parent, whatever ends that.
 */
public final class ChildPool implements AutoCloseable {

    /** A new child costs a second of work: for so long, jobs of users who have one come before those of users who have none. */
    private static final Duration OVERTAKEN = Duration.ofSeconds(2);

    private final WorkerLimits limits;
    private final Path folder;
    private final String name;
    private final ChildCommand command;
    private final boolean networkCut;
    private final Turns turns;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<Child> atWork = new HashSet<>();
    private final ScheduledExecutorService watchdog;
    private boolean closed;

    private record Idle(String userId, Child child, long since) {}

    /**
     * Starts no process yet, but finds out whether the network can be cut.
     *
     * @param folder for the children's temporary files; what a killed parent left there is the caller's to remove
     */
    public ChildPool(WorkerLimits limits, Path folder, ChildProgram program) {
        this(limits, folder, program, NetworkCut.prefix());
    }

    /** @param networkCut what to put before the command, see {@link NetworkCut} */
    public ChildPool(WorkerLimits limits, Path folder, ChildProgram program, List<String> networkCut) {
        this.watchdog = watchdog(program.name());
        this.name = program.name();
        this.limits = limits;
        this.folder = folder;
        this.networkCut = !networkCut.isEmpty();
        this.command = new ChildCommand(limits, program, networkCut);
        this.turns = new Turns(limits.children(), OVERTAKEN, this::hasIdle);
        long pause = Math.max(100, limits.idle().toMillis() / 2);
        ScheduledFuture<?> unused = watchdog.scheduleWithFixedDelay(this::endIdle, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService watchdog(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name + "-worker-watchdog");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether the children have no network. */
    public boolean networkCut() {
        return networkCut;
    }

    /**
     * Waits for a child that has served nobody else. Users whose last child is still there may overtake others for a moment.
     *
     * @throws WorkersBusyException when none gets free in time, or the thread is interrupted
     */
    public ChildHold hold(String userId) {
        try {
            if (!turns.take(userId, limits.patience())) {
                throw new WorkersBusyException("All " + limits.children() + " " + name + " workers are busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkersBusyException("Interrupted while waiting for a " + name + " worker");
        }
        return new ChildHold(userId, this, limits, watchdog);
    }

    /** A child for a hold: the user's own idle one, or a new one in place of a stranger's. */
    Child take(String userId) {
        Child known = idleOf(userId);
        if (known != null) {
            return known;
        }
        try {
            return started(Child.start(command, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("A " + name + " worker cannot be started: " + e.getMessage(), e);
        }
    }

    private synchronized Child started(Child child) {
        if (closed) {
            child.end();
            throw new IllegalStateException("The " + name + " workers have been closed");
        }
        atWork.add(child);
        return child;
    }

    private synchronized @Nullable Child idleOf(String userId) {
        for (Iterator<Idle> candidates = idle.iterator(); candidates.hasNext(); ) {
            Idle candidate = candidates.next();
            if (!candidate.child.alive()) {
                candidates.remove();
                candidate.child.end();
            } else if (candidate.userId.equals(userId)) {
                candidates.remove();
                atWork.add(candidate.child);
                return candidate.child;
            }
        }
        if (atWork.size() + idle.size() >= limits.children() && !idle.isEmpty()) {
            idle.removeFirst().child.end();
        }
        return null;
    }

    private synchronized boolean hasIdle(String userId) {
        return idle.stream().anyMatch(candidate -> candidate.userId.equals(userId) && candidate.child.alive());
    }

    /** Takes back what a hold used: a child that may go on is kept for the same user. */
    void giveBack(String userId, @Nullable Child child) {
        synchronized (this) {
            if (child != null) {
                atWork.remove(child);
                if (!closed && child.goesOn(limits)) {
                    idle.addLast(new Idle(userId, child, System.nanoTime()));
                } else {
                    child.end();
                }
            }
        }
        turns.giveBack();
    }

    /** Lets go of a child whose time has come in the middle of a hold. */
    synchronized void retire(Child child) {
        atWork.remove(child);
        child.end();
    }

    private synchronized void endIdle() {
        long oldest = System.nanoTime() - limits.idle().toNanos();
        idle.removeIf(candidate -> {
            boolean old = candidate.since - oldest < 0 || !candidate.child.alive();
            if (old) {
                candidate.child.end();
            }
            return old;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        watchdog.shutdownNow();
        atWork.forEach(Child::end);
        idle.forEach(candidate -> candidate.child.end());
        idle.clear();
    }
}
