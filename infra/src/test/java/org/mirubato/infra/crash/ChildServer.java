package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.mirubato.infra.Mirubato;
import org.mirubato.infra.TestServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, which can be killed. */
final class ChildServer {

    private static final int KILLED = 128 + 9;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Process process;
    private final String url;

    private ChildServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts on the folder and waits until it answers; what it prints goes to the log. */
    static ChildServer start(Path data, Path log) throws IOException {
        Path facts = data.resolve("run").resolve("app.json");
        Files.deleteIfExists(facts);
        Process process = new ProcessBuilder(command(data))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (process.isAlive() && System.nanoTime() < deadline) {
            String url = url(facts);
            if (!url.isEmpty()) {
                return new ChildServer(process, url);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start: " + Files.readString(log));
    }

    String url() {
        return url;
    }

    /** Kills the application as {@code kill -9} does, and answers the processes that it had started. */
    List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        assertThat(process.waitFor()).as("exit code of SIGKILL").isEqualTo(KILLED);
        return children;
    }

    /**
     * Kills PostgreSQL under a living application, and returns when it is dead.
     *
     * @param whole every process of it, or only the first one, which leaves the others behind
     */
    void killPostgres(boolean whole) {
        List<ProcessHandle> all =
                process.descendants().filter(ChildServer::isPostgres).toList();
        ProcessHandle first = all.stream()
                .filter(each -> each.parent().filter(ChildServer::isPostgres).isEmpty())
                .findFirst()
                .orElseThrow();
        (whole ? all : List.of(first)).forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static List<String> command(Path data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "--enable-native-access=ALL-UNNAMED")
                .forEach(command::add);
        Stream.of("-cp", System.getProperty("java.class.path"), Mirubato.class.getName())
                .forEach(command::add);
        Stream.of("--mirubato.data=" + data, "--mirubato.home=" + TestServer.home(), "--server.port=0")
                .forEach(command::add);
        return command;
    }

    private static String url(Path facts) {
        try {
            return Files.exists(facts)
                    ? JsonMapper.shared().readTree(facts.toFile()).path("url").asString("")
                    : "";
        } catch (JacksonException e) {
            return "";
        }
    }

    /** The processes among {@code started} that go on, and what they are. */
    static List<String> alive(List<ProcessHandle> started) {
        return started.stream()
                .filter(ProcessHandle::isAlive)
                .map(each -> each.pid() + " " + commandLine(each))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return new UncheckedIOException(e).toString();
        }
    }
}
