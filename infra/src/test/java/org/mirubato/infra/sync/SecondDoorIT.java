package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.embedded.StartupProblem;

/** What a page elsewhere needs that was built for the reference's server. */
@Timeout(180)
class SecondDoorIT {

    private static final String PAGE = "http://localhost:4000";
    private static final String OTHER_PAGE = "http://localhost:4001";
    private static final String STRANGER = "http://localhost:4002";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int port;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = TestServer.startFresh(
                "compat",
                "--mirubato.compat=true",
                "--mirubato.compat-port=" + port,
                "--mirubato.cors.origins=" + PAGE,
                "--mirubato.cors.origins=" + OTHER_PAGE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_second_port_opens_sockets_for_allowed_pages_and_answers_nothing_else() throws Exception {
        TestUser anna = server.signIn("anna");
        String door = "http://127.0.0.1:" + port;
        String path = ReferencePeer.path(anna);

        for (String page : new String[] {PAGE, OTHER_PAGE}) {
            try (Socket socket = Socket.at(door + path, "Origin", page)) {
                assertThat(socket.next("WELCOME").path("message").asString()).isNotBlank();
            }
        }
        assertThat(Socket.refusedAt(door + path, "Origin", STRANGER)).isEqualTo(403);
        assertThat(Socket.refusedAt(door + "/sync/ws")).isEqualTo(400);
        for (String elsewhere : new String[] {"/", "/livez", "/api/user/me", "/sync/ws/x", "/api/v2/sync"}) {
            assertThat(get(door + elsewhere)).as(elsewhere).isEqualTo(404);
        }
        assertThat(get(server.url() + "/livez")).isEqualTo(200);
        Socket.at(server.url() + path).close();
    }

    @Test
    void an_allowed_page_may_send_the_headers_that_its_client_sends_with_credentials() throws Exception {
        HttpResponse<String> asked = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/sync/push"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", PAGE)
                        .header("Access-Control-Request-Method", "POST")
                        .header(
                                "Access-Control-Request-Headers",
                                "authorization,content-type,x-device-id,x-idempotency-key")
                        .build(),
                BodyHandlers.ofString());

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(asked.headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse("")
                        .toLowerCase())
                .contains("x-device-id", "x-idempotency-key", "authorization", "content-type");
    }

    @Test
    void a_sign_in_link_leads_to_the_page_that_asked_for_it_if_that_is_allowed() throws Exception {
        ask("elsewhere@example.org", OTHER_PAGE);
        String mailbox =
                TestUser.withToken(server.url(), "").get("/dev/mailbox").body();
        assertThat(mailbox.substring(mailbox.indexOf("elsewhere@example.org")))
                .contains(OTHER_PAGE + "/auth/verify?token=");

        assertThat(ask("stranger@example.org", STRANGER)).isEqualTo(403);
        assertThat(TestUser.withToken(server.url(), "").get("/dev/mailbox").body())
                .doesNotContain("stranger@example.org");
    }

    @Test
    void a_busy_port_is_told_in_a_sentence() {
        assertThatThrownBy(
                        () -> TestServer.startFresh("busy", "--mirubato.compat=true", "--mirubato.compat-port=" + port))
                .satisfies(problem -> assertThat(told(problem))
                        .contains("Port " + port + " is busy")
                        .contains("--compat"));
    }

    private static String told(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem told) {
                return told.getMessage();
            }
        }
        return problem.toString();
    }

    private static int get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int ask(String email, String origin) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/api/auth/request-magic-link"))
                                .header("Content-Type", "application/json")
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
