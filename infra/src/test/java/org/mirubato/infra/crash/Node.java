package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.infra.TestUser;

/** One of several processes of the application that share their servers. */
final class Node implements AutoCloseable {

    private final ApplicationProcess application;
    private final String url;

    private Node(ApplicationProcess application, String url) {
        this.application = application;
        this.url = url;
    }

    /** Begins to start on a folder of its own; arguments as on the command line. */
    static Node begin(Path folder, List<String> arguments) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        return new Node(ApplicationProcess.begin(folder, log, all), "http://127.0.0.1:" + port);
    }

    /** Waits until it answers. */
    Node ready() throws IOException {
        application.until(this::answers);
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
                .matcher(application.printed());
        assertThat(mail.find()).as("mail to " + email).isTrue();
        String body = "{\"token\":\"" + mail.group(1) + "\"}";
        return TestUser.json(nobody.post("/api/auth/verify-magic-link", body))
                .path("accessToken")
                .asString();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        application.kill();
    }

    @Override
    public void close() {
        application.end();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
