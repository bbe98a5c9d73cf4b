package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirubato.infra.Mirubato;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;

/** One of several processes of the application that share their servers. */
final class Node implements AutoCloseable {

    private static final int KILLED = 128 + 9;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Process process;
    private final Path log;
    private final String url;

    private Node(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Begins to start on a folder of its own; arguments as on the command line. */
    static Node begin(Path folder, List<String> arguments) throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        int port = freePort();
        Process process = new ProcessBuilder(command(folder, port, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(process, log, "http://127.0.0.1:" + port);
    }

    /** Waits until it answers. */
    Node ready() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The node did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return this;
    }

    private boolean answers() {
        try {
            return as("").get("/readyz").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Somebody at this node who has signed in at one of them. */
    TestUser as(String token) {
        return TestUser.withToken(url, token);
    }

    String url() {
        return url;
    }

    /** Signs in by the link that is printed instead of mailed, and answers the access token. */
    String signIn(String email) throws IOException {
        TestUser nobody = as("");
        nobody.post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}");
        Matcher mail = Pattern.compile("Mail to " + Pattern.quote(email) + ":.*?token=([A-Za-z0-9_.%-]+)")
                .matcher(Files.readString(log));
        assertThat(mail.find()).as("mail to " + email).isTrue();
        String body = "{\"token\":\"" + mail.group(1) + "\"}";
        return TestUser.json(nobody.post("/api/auth/verify-magic-link", body))
                .path("accessToken")
                .asString();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).as("exit code of SIGKILL").isEqualTo(KILLED);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static List<String> command(Path folder, int port, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "--enable-native-access=ALL-UNNAMED")
                .forEach(command::add);
        Stream.of("-cp", System.getProperty("java.class.path"), Mirubato.class.getName())
                .forEach(command::add);
        Stream.of("--mirubato.data=" + folder, "--mirubato.home=" + TestServer.home(), "--server.port=" + port)
                .forEach(command::add);
        command.addAll(arguments);
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
