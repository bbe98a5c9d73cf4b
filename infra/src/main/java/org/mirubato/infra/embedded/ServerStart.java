package org.mirubato.infra.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Starts a server and waits until it answers. Where any free port will do, another one is taken when somebody was quicker.
 *
 * @param name as a person knows it
 * @param command program and arguments for a port
 * @param answers true when the server on that port is ours and ready
 * @param log takes what the server prints
 */
record ServerStart(
        String name, IntFunction<List<String>> command, IntPredicate answers, ServerTraces traces, Path log) {

    private static final int ATTEMPTS = 5;

    /** A server that answers. */
    record Running(ServerProcess process, int port) {}

    /**
     * @param wanted the port, or {@link ServerKind#ANY_PORT}
     * @throws StartupProblem with the server's own words when it does not answer within {@code patience}
     */
    Running on(int wanted, Duration patience) {
        traces.stopWhatIsLeft();
        for (int attempt = 1; ; attempt++) {
            int port = wanted == ServerKind.ANY_PORT ? freePort() : wanted;
            ServerLog words = ServerLog.from(log);
            ServerProcess process = ServerProcess.start(command.apply(port), traces, log);
            Patience.of(patience).until(() -> !process.isAlive() || answers.test(port));
            if (process.isAlive() && answers.test(port)) {
                return new Running(process, port);
            }
            process.close();
            if (port == wanted || attempt == ATTEMPTS || !words.saysPortTaken()) {
                throw new StartupProblem(name + " did not start: " + words.reason() + " (see " + log + ").");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupProblem("No free port on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }
}
