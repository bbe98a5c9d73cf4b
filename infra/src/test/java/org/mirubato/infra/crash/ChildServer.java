package org.mirubato.infra.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The application with its own embedded servers, which can be killed apart. */
final class ChildServer {

    private final ApplicationProcess application;
    private final String url;

    private ChildServer(ApplicationProcess application, String url) {
        this.application = application;
        this.url = url;
    }

    /** Starts on the folder and waits until it answers; what it prints goes to the log. */
    static ChildServer start(Path data, Path log) throws IOException {
        Path facts = data.resolve("run").resolve("app.json");
        Files.deleteIfExists(facts);
        ApplicationProcess application = ApplicationProcess.begin(data, log, List.of("--server.port=0"));
        application.until(() -> !url(facts).isEmpty());
        return new ChildServer(application, url(facts));
    }

    String url() {
        return url;
    }

    /** Kills the application as {@code kill -9} does, and answers the processes that it had started. */
    List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> children = application.descendants().toList();
        application.kill();
        return children;
    }

    /**
     * Kills PostgreSQL under a living application, and returns when it is dead.
     *
     * @param whole every process of it, or only the first one, which leaves the others behind
     */
    void killPostgres(boolean whole) {
        List<ProcessHandle> all =
                application.descendants().filter(ChildServer::isPostgres).toList();
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
