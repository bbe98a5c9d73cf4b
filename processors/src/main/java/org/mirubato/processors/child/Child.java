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

    private final String name;
    private final Process process;
    private final Path folder;
    private final DataOutputStream jobs;
    private final DataInputStream answers;
    private final StderrTail errors;
    private volatile boolean overran;
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
        ScheduledFuture<?> kill = watchdog.schedule(this::overrun, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Frames.write(jobs, job, payload);
            Frame<A> answer = Frames.read(answers, answerType);
            done++;
            return answer;
        } catch (IOException | RuntimeException e) {
            awaitEnd(1);
            end();
            throw new ChildFailed(lastWords(limit, e));
        } finally {
            kill.cancel(false);
        }
    }

    private void overrun() {
        overran = true;
        process.destroyForcibly();
    }

    private String lastWords(Duration limit, Exception e) {
        if (overran) {
            return "The job took longer than " + limit.toMillis() + " ms and was ended";
        }
        if (process.isAlive()) {
            return "The " + name + " worker spoke nonsense and cannot be ended: " + e.getMessage();
        }
        // the exit code of -XX:+ExitOnOutOfMemoryError
        String how = process.exitValue() == 3 ? "ran out of memory" : "ended with " + process.exitValue();
        return "The " + name + " worker " + how + " (" + e.getMessage() + "): " + errors.text();
    }

    int jobsDone() {
        return done;
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
