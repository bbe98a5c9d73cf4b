package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs as a child and never outlives the application. A small shell stands between the two and waits for
 * the end of a pipe, which the kernel closes even when the application is killed; then it asks the server to stop. The
 * server has a session of its own, so that Ctrl-C in a terminal reaches the application alone.
 */
final class ServerProcess implements AutoCloseable {

    private static final String WATCH = """
            signal=$1
            shift
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            ( read -r line <&3; kill -s "$signal" "$server" ) 2>/dev/null &
            watch=$!
            exec 3<&-
            wait "$server"
            code=$?
            kill "$watch" 2>/dev/null
            exit "$code"
            """;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final long LOG_LIMIT = 10L << 20;

    private final Process shell;
    private final ServerTraces traces;

    private ServerProcess(Process shell, ServerTraces traces) {
        this.shell = shell;
        this.traces = traces;
    }

    /**
     * Starts a server in the folder by which {@code traces} knows it.
     *
     * @param command program and arguments
     * @param log takes what it prints
     */
    static ServerProcess start(List<String> command, ServerTraces traces, Path log) {
        List<String> watched = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            watched.add("/usr/bin/setsid");
        }
        watched.addAll(List.of("/bin/sh", "-c", WATCH, "sh", traces.stopSignal()));
        watched.addAll(command);
        try {
            startNewLogWhenLong(log);
            Process shell = new ProcessBuilder(watched)
                    .directory(traces.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ServerProcess(shell, traces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits until it has ended in whatever way, and answers its exit code as a shell sees it. */
    int waitForEnd() throws InterruptedException {
        return shell.waitFor();
    }

    /** Asks the server to stop, waits, and makes sure that it has. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        traces.stopWhatIsLeft();
    }

    private static void startNewLogWhenLong(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
