package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mirubato.infra.Mirubato;
import org.mirubato.infra.TestServer;

/** The application in a process of its own, which can be killed. */
final class ApplicationProcess {

    private static final int KILLED = 128 + 9;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Process process;
    private final Path log;

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Begins to start; ends with this process at the latest.
     *
     * @param data its folder
     * @param log takes what it prints, after what is there
     * @param arguments as on the command line
     */
    static ApplicationProcess begin(Path data, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "--enable-native-access=ALL-UNNAMED")
                .forEach(command::add);
        Stream.of("-cp", System.getProperty("java.class.path"), Mirubato.class.getName())
                .forEach(command::add);
        Stream.of("--mirubato.data=" + data, "--mirubato.home=" + TestServer.home())
                .forEach(command::add);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ApplicationProcess(process, log);
    }

    /** Waits until it answers, in whichever way. */
    void until(BooleanSupplier answers) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!answers.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not start: " + printed());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    Stream<ProcessHandle> descendants() {
        return process.descendants();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).as("exit code of SIGKILL").isEqualTo(KILLED);
    }

    /** Asks it to end. */
    void end() {
        process.destroy();
    }
}
