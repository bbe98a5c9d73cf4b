package org.mirubato.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.infra.cli.ApiClient;
import org.mirubato.infra.cli.ServerAddress;

/** A whole server of our own: a child process on an empty data folder and a free port, both gone when it is closed. */
final class BenchServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final TemporaryFolder folder;
    private final Path log;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Thread hook;

    private BenchServer(TemporaryFolder folder) throws IOException {
        this.folder = folder;
        this.log = folder.path().resolve("server.log");
        this.port = freePort();
        this.process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        this.hook = new Thread(() -> PoliteEnd.of(process), "end-bench-server");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when the server is ready. */
    static BenchServer start() throws InterruptedException {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            BenchServer server = new BenchServer(folder);
            server.awaitReady();
            return server;
        } catch (IOException problem) {
            folder.close();
            throw new BenchException("a server could not be started", problem);
        }
    }

    /** A client of it, signed in. */
    ApiClient client() {
        return new ApiClient(ServerAddress.ofData(data()));
    }

    @Override
    public void close() {
        PoliteEnd.of(process);
        Runtime.getRuntime().removeShutdownHook(hook);
        folder.close();
    }

    private Path data() {
        return folder.path().resolve("data");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Ddisable-axoniq-console-message=true");
        command.add("-Dmirubato.home=" + System.getProperty("mirubato.home", "infra/target/app"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.mirubato.infra.Mirubato"));
        command.add("--mirubato.data=" + data());
        command.add("--server.port=" + port);
        return command;
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String last = lastLines();
                close();
                throw new BenchException("the server did not start; it said last:\n" + last);
            }
            Thread.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 && Files.exists(data().resolve("run").resolve("app.json"));
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "(nothing)";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
