package org.mirubato.processors.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mirubato.processors.child.Frames.Frame;

/** One child process with its folder for temporary files. One job at a time. */
final class Child {

    /** Exit code of -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    /** What the shell's convention makes of a signal's number. */
    private static final int BY_SIGNAL = 128;

    private static final int KILLED = BY_SIGNAL + 9;
    private static final int TERMINATED = BY_SIGNAL + 15;
    private static final int OUT_OF_PROCESSOR_TIME = BY_SIGNAL + 24;

    private final String name;
    private final Process process;
    private final Path folder;
    private final DataOutputStream jobs;
    private final DataInputStream answers;
    private final StderrTail errors;
    private volatile boolean overran;
    private volatile Duration usedWhenOverrun = Duration.ZERO;
    private int done;

    private Child(String name, Process process, Path folder) {
        this.name = name;
        this.process = process;
        this.folder = folder;
        this.jobs = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(process.getInputStream());
        this.errors = new StderrTail(process.getErrorStream());
        Thread tail = new Thread(errors, name + "-worker-stderr");
        tail.setDaemon(true);
        tail.start();
    }

    /** Starts a child whose own folder is made in the given one. */
    static Child start(ChildCommand command, Path parent) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(parent), command.name() + "-");
        try {
            return new Child(command.name(), command.in(folder).start(), folder);
        } catch (IOException e) {
            Files.deleteIfExists(folder);
            throw e;
        }
    }

    /**
     * Has one job done.
     *
     * @throws ChildFailed when the child overran, crashed or spoke nonsense; it is dead then
     */
    <A> Frame<A> work(
            Object job, byte[] payload, Class<A> answerType, Duration limit, ScheduledExecutorService watchdog)
            throws ChildFailed {
        Duration usedBefore = processorTime();
        ScheduledFuture<?> kill = watchdog.schedule(this::overrun, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Frames.write(jobs, job, payload);
            Frame<A> answer = Frames.read(answers, answerType);
            done++;
            return answer;
        } catch (IOException | RuntimeException e) {
            awaitEnd(1);
            ChildFailed.Blame blame = blame(usedWhenOverrun.minus(usedBefore), limit);
            end();
            throw new ChildFailed(blame, lastWords(limit, e));
        } finally {
            kill.cancel(false);
        }
    }

    private void overrun() {
        usedWhenOverrun = processorTime();
        overran = true;
        process.destroyForcibly();
    }

    /** What the process has used of the processor; zero where the system does not say. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A job that waited for the processor for more than half of its time may do better when the machine is less busy. */
    private ChildFailed.Blame blame(Duration used, Duration limit) {
        if (overran) {
            boolean busy = used.multipliedBy(2).compareTo(limit) >= 0;
            return busy ? ChildFailed.Blame.JOB : ChildFailed.Blame.SURROUNDINGS;
        }
        if (process.isAlive()) {
            // it spoke nonsense, and goes on
            return ChildFailed.Blame.PERHAPS_JOB;
        }
        return switch (process.exitValue()) {
            case OUT_OF_PROCESSOR_TIME -> ChildFailed.Blame.JOB;
            case OUT_OF_MEMORY -> done == 0 ? ChildFailed.Blame.JOB : ChildFailed.Blame.PERHAPS_JOB;
            case KILLED, TERMINATED -> ChildFailed.Blame.SURROUNDINGS;
            default -> ChildFailed.Blame.PERHAPS_JOB;
        };
    }

    private String lastWords(Duration limit, Exception e) {
        if (overran) {
            return "The job took longer than " + limit.toMillis() + " ms and was ended";
        }
        if (process.isAlive()) {
            return "The " + name + " worker spoke nonsense and cannot be ended: " + e.getMessage();
        }
        String how = process.exitValue() == OUT_OF_MEMORY ? "ran out of memory" : "ended with " + process.exitValue();
        return "The " + name + " worker " + how + " (" + e.getMessage() + "): " + errors.text();
    }

    /** Whether it lives and may have another job. */
    boolean goesOn(WorkerLimits limits) {
        return process.isAlive()
                && done < limits.jobsPerChild()
                && processorTime().compareTo(limits.processorTime()) < 0;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process and removes its files; harmless when it has ended already. */
    void end() {
        process.destroyForcibly();
        awaitEnd(10);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // already removed, or cleared at the next start
        }
    }

    private void awaitEnd(int seconds) {
        try {
            process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
