package org.mirubato.infra.cache;

import static org.mirubato.infra.Eventually.until;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mirubato.infra.embedded.RedisAddress;

/** A Redis for one test, which can be frozen and killed: the program that the shared server runs. What it has it keeps. */
final class OwnRedis implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final int port = freePort();
    private final Path folder = folder();
    private final RedisClient client = new RedisConfig().redisClient(new RedisAddress(HOST, port, ""));
    private Process process = started();

    /** The shared server has to run. */
    RedisLink link() {
        RedisLink link = new RedisLink(client, Clock.systemUTC());
        until(() -> link.commands().isPresent());
        return link;
    }

    /** Words about one thing. */
    NodeWords words(RedisLink link) {
        return new NodeWords(link, client, "test");
    }

    /** It keeps its connections, and answers nothing. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain() {
        process = started();
    }

    @Override
    public void close() {
        client.shutdown();
        kill();
    }

    private Process started() {
        try {
            return new ProcessBuilder(List.of(
                            program(),
                            "--bind",
                            HOST,
                            "--port",
                            Integer.toString(port),
                            "--appendonly",
                            "yes",
                            "--appendfsync",
                            "always",
                            "--dir",
                            folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(each -> each.info().command().stream())
                .filter(each -> each.endsWith("redis-server") || each.endsWith("valkey-server"))
                .findFirst()
                .orElseThrow();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
