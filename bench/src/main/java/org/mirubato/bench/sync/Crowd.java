package org.mirubato.bench.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mirubato.bench.BenchException;

/** Many devices that are connected and wait. */
final class Crowd implements AutoCloseable {

    private static final int OPENERS = 4;
    private static final int DEVICES_PER_USER = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<PlainSocket> sockets = new ArrayList<>();

    /** Connects so many devices of one fifth as many users, or of as many users; each has said hello and caught up. */
    void connect(ServedProcess server, String prefix, int devices, boolean ofUsersOfTheirOwn) throws Exception {
        open(devices, number -> {
            int user = ofUsersOfTheirOwn ? number : number / DEVICES_PER_USER;
            return new PlainSocket(server.port(), path(server, prefix + user), number, 0)
                    .send("{\"type\": \"hello\", \"deviceId\": \"d" + number + "\"}")
                    .readUntil("caughtUp");
        });
    }

    /** Connects devices, ten for each user, that say hello and never read what comes of it. */
    void connectSilent(ServedProcess server, String prefix, int devices) throws Exception {
        open(
                devices,
                number -> new PlainSocket(server.port(), path(server, prefix + number / 10), number, 4096)
                        .send("{\"type\": \"hello\", \"deviceId\": \"d" + number + "\"}"));
    }

    /** Connects to the echo, which is heard once by each. */
    void connectToEcho(ServedProcess server, int sockets) throws Exception {
        open(
                sockets,
                number -> new PlainSocket(server.port(), "/echo", number, 0)
                        .send("{\"type\": \"hello\", \"deviceId\": \"d" + number + "\"}")
                        .readUntil("hello"));
    }

    @Override
    public void close() {
        sockets.forEach(PlainSocket::close);
        sockets.clear();
    }

    private interface Opening {

        PlainSocket open(int number) throws Exception;
    }

    private void open(int count, Opening opening) throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(OPENERS);
        try {
            List<Future<PlainSocket>> opened = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                opened.add(openers.submit(() -> opening.open(number)));
            }
            for (Future<PlainSocket> socket : opened) {
                sockets.add(socket.get());
            }
        } finally {
            openers.shutdownNow();
        }
    }

    private String path(ServedProcess server, String user) throws IOException, InterruptedException {
        String answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v2/sync/ticket"))
                                .header("Authorization", "Bearer " + server.token(user))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int begin = answer.indexOf("\"ticket\":\"") + 10;
        if (begin < 10) {
            throw new BenchException("no ticket, but " + answer);
        }
        return "/api/v2/sync/ws?ticket=" + answer.substring(begin, answer.indexOf('"', begin));
    }
}
