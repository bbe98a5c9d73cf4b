package org.mirubato.bench.sync;

import java.util.Locale;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.sync.ServedProcess.Memory;

/** What a socket on which nothing happens costs the server. */
record IdleSockets(int count, Report report) {

    private static final int WARM = 200;

    /** After a minute the server has forgotten the tokens with which the tickets were asked for. */
    private static final long IDLE_MILLIS = 75_000;

    void measure() throws Exception {
        double[] ours;
        try (ServedProcess mirubato = new ServedProcess("mirubato");
                Crowd crowd = new Crowd();
                Crowd warm = new Crowd()) {
            ours = perSocket(
                    mirubato,
                    () -> warm.connect(mirubato, "user_warm", WARM, false),
                    warm,
                    () -> crowd.connect(mirubato, "user_idle", count, false));
        }
        double[] theirs;
        try (ServedProcess echo = new ServedProcess("echo");
                Crowd crowd = new Crowd();
                Crowd warm = new Crowd()) {
            theirs =
                    perSocket(echo, () -> warm.connectToEcho(echo, WARM), warm, () -> crowd.connectToEcho(echo, count));
        }
        report.figure(Figure.atMost(
                1.5,
                "sync.idle_socket.ratio",
                ours[0] / theirs[0],
                "x",
                String.format(
                        Locale.ROOT,
                        "a bare echo server, %d sockets: %.1f to %.1f KB each in use",
                        count,
                        ours[0],
                        theirs[0])));
        report.figure(Figure.plain(
                "sync.idle_socket_resident.ratio",
                ours[1] / theirs[1],
                "x",
                String.format(Locale.ROOT, "the same, resident: %.1f to %.1f KB each", ours[1], theirs[1])));
    }

    private interface Step {

        void run() throws Exception;
    }

    /** Kilobytes in use and resident for each; the first sockets are opened before, for all that is made once. */
    private double[] perSocket(ServedProcess server, Step warmUp, Crowd warm, Step connect) throws Exception {
        warmUp.run();
        warm.close();
        Thread.sleep(1000);
        Memory before = server.memory();
        connect.run();
        Thread.sleep(IDLE_MILLIS);
        Memory after = server.memory();
        return new double[] {
            (after.used() - before.used()) / 1024.0 / count, (after.resident() - before.resident()) / 1024.0 / count
        };
    }
}
