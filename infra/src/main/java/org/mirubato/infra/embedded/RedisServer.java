package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Redis as a child: an append-only file forced every second, and only keys with a time limit give way when it is full. */
final class RedisServer implements ServerKind<RedisAddress> {

    private static final String HOST = "127.0.0.1";
    private static final int TIMEOUT_MILLIS = 500;

    private final DataFolder folder;
    private final Path data;
    private final String program;
    private final String password;

    RedisServer(DataFolder folder, ProgramCache programs) {
        this.folder = folder;
        this.data = folder.part("redis");
        this.program = program(programs);
        this.password = folder.secrets().password("redis");
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Path log() {
        return folder.part("logs").resolve("redis.log");
    }

    @Override
    public RunningServer<RedisAddress> start(int port, Duration patience) {
        var traces = new ServerTraces(data, RedisServer::isRedis, "TERM");
        var running = new ServerStart(name(), this::command, this::answers, traces, log()).on(port, patience);
        return new RunningServer<>(running.process(), running.port(), new RedisAddress(HOST, running.port(), password));
    }

    private static boolean isRedis(Path program) {
        String name = program.getFileName().toString();
        return name.startsWith("redis-") || name.startsWith("valkey-");
    }

    /** The program that comes along needs libraries of its system; where they are missing, the system's Redis does. */
    private static String program(ProgramCache programs) {
        return Stream.of(bundled(programs), "redis-server", "valkey-server")
                .filter(each -> Machine.succeeds(List.of(each, "--version")))
                .findFirst()
                .orElseThrow(() -> new StartupProblem("Redis does not run on this machine: install redis-server,"
                        + " or give the address of your own one with --mirubato.redis.host."));
    }

    private static String bundled(ProgramCache programs) {
        Path unpacked = programs.unpacked("redis", resource(), (content, into) -> {
            Path file = into.resolve("redis-server");
            Files.copy(content, file);
            if (!file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        });
        return unpacked.resolve("redis-server").toString();
    }

    private static String resource() {
        String version = Machine.system().equals("linux") && Machine.isArm() ? "6.2.7" : "6.2.6-v5";
        return "redis-server-" + version + "-" + Machine.system() + "-" + (Machine.isArm() ? "arm64" : "amd64");
    }

    /** The password goes through a file: a command line can be read by every user of the machine. */
    private List<String> command(int port) {
        Path file = folder.part("run").resolve("redis.conf");
        String settings = """
                bind %s
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 256mb
                maxmemory-policy volatile-lru
                """.formatted(HOST, port, password, quoted(data));
        try {
            Secrets.write(file, settings.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(program, file.toString());
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            String question = "AUTH " + password + "\r\nPING\r\nQUIT\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.contains("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
