package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The application with its own embedded servers, which can be killed apart. */
public final class ChildServer {

    private final ApplicationProcess application;
    private final String url;

    private ChildServer(ApplicationProcess application, String url) {
        this.application = application;
        this.url = url;
    }

    /** Starts on the folder and waits until it answers; what it prints goes to the log. Arguments as on the command line. */
    public static ChildServer start(Path data, Path log, String... arguments) throws IOException {
        Path facts = data.resolve("run").resolve("app.json");
        Files.deleteIfExists(facts);
        ApplicationProcess application = ApplicationProcess.begin(
                data,
                log,
                Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                        .toList());
        application.until(() -> !url(facts).isEmpty());
        return new ChildServer(application, url(facts));
    }

    public String url() {
        return url;
    }

    /** Kills the application as {@code kill -9} does, and answers the processes that it had started. */
    public List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> children = application.descendants().toList();
        application.kill();
        return children;
    }

    /**
     * Kills PostgreSQL under a living application, and returns when it is dead.
     *
     * @param whole every process of it, or only the first one, which leaves the others behind
     */
    public void killPostgres(boolean whole) {
        List<ProcessHandle> all = descendants("postgres");
        ProcessHandle first = all.stream()
                .filter(each ->
                        each.parent().filter(parent -> runs(parent, "postgres")).isEmpty())
                .findFirst()
                .orElseThrow();
        (whole ? all : List.of(first)).forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
    }

    /** Kills Redis under a living application, and returns when it is dead. */
    public void killRedis() {
        List<ProcessHandle> all = descendants("redis-");
        assertThat(all).as("processes of Redis").isNotEmpty();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Stops Redis without ending it: whoever asks it something waits. */
    public List<ProcessHandle> stopRedis() throws IOException, InterruptedException {
        List<ProcessHandle> all = descendants("redis-");
        assertThat(all).as("processes of Redis").isNotEmpty();
        signal("STOP", all);
        return all;
    }

    /** Lets go on what was stopped and is still there. */
    public static void goOn(List<ProcessHandle> stopped) throws IOException, InterruptedException {
        signal("CONT", stopped);
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private List<ProcessHandle> descendants(String program) {
        return application.descendants().filter(each -> runs(each, program)).toList();
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).getFileName().toString().startsWith(program))
                .isPresent();
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
    public static List<String> alive(List<ProcessHandle> started) {
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
