package org.mirubato.infra.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.security.OwnerSignIn;
import org.mirubato.infra.tls.Certificates.Identity;

/** Other devices in the house, on the real server with an authority of its own. */
@Timeout(300)
class TlsIT {

    private static final HttpClient STRANGER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** The mailbox of a server that lets others in has no page. */
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static Path data;
    private static int port;
    private static TestServer server;
    private static X509Certificate authority;
    private static HttpClient phone;

    @BeforeAll
    static void start() throws Exception {
        MAIL.start();
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "tls");
        port = freePort();
        server = start(data);
        authority = fetched();
        phone = trusting(authority);
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    @Test
    void who_trusts_the_authority_gets_page_and_api_by_every_name_and_address_of_the_machine() throws Exception {
        TestUser owner = owner();
        LocalNames names = LocalNames.now();

        for (String host : List.of("localhost", "127.0.0.1", names.first())) {
            assertThat(get(phone, https(host) + "/livez", owner).statusCode())
                    .as(host)
                    .isEqualTo(200);
            assertThat(get(phone, https(host) + "/api/user/me", owner).body()).contains("owner@localhost");
        }
    }

    @Test
    void who_does_not_trust_the_authority_gets_nothing() {
        assertThatThrownBy(() -> get(STRANGER, https("localhost") + "/livez", null))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_socket_is_opened_over_tls() throws Exception {
        String ticket = TestUser.json(owner().post("/api/v2/sync/ticket", "{}"))
                .path("ticket")
                .asString();
        CompletableFuture<String> welcome = new CompletableFuture<>();

        WebSocket socket = phone.newWebSocketBuilder()
                .buildAsync(
                        URI.create("wss://localhost:" + port + "/api/v2/sync/ws?ticket=" + ticket),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                welcome.complete(text.toString());
                                return null;
                            }
                        })
                .get(30, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"hello\",\"deviceId\":\"phone\"}", true);

        assertThat(welcome.get(30, TimeUnit.SECONDS)).contains("\"welcome\"");
        socket.abort();
    }

    @Test
    void a_sign_in_link_leads_back_to_the_page_that_asked_and_its_cookies_are_secure() throws Exception {
        String page = https("localhost");
        assertThat(ask("carla@example.org", page)).isEqualTo(200);
        assertThat(ask("mallory@example.org", "https://evil.example:" + port)).isEqualTo(403);

        String token = linkIn(MAIL.getReceivedMessages()[0], page);
        HttpResponse<String> signedIn = phone.send(
                HttpRequest.newBuilder(URI.create(page + "/api/v2/auth/verify"))
                        .header("Content-Type", "application/json")
                        .header("Origin", page)
                        .POST(BodyPublishers.ofString("{\"token\":\"" + token + "\"}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void who_comes_without_tls_is_sent_on_or_told_and_gets_the_authority_alone() throws Exception {
        HttpResponse<String> page = get(STRANGER, "http://localhost:" + port + "/sync?a=b", null);
        HttpResponse<String> api = STRANGER.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/auth/refresh"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(307);
        assertThat(page.headers().firstValue("Location")).contains(https("localhost") + "/sync?a=b");
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("TLS");
        assertThat(elsewhere()).contains(" 400 ").doesNotContain("evil.example");
        assertThat(fetched()).isEqualTo(authority);
        assertThat(new AuthorityFile(authority.getEncoded()).fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void the_servers_own_port_stays_plain_and_at_home_and_the_mailbox_page_is_off() throws Exception {
        assertThat(get(STRANGER, server.url() + "/livez", null).statusCode()).isEqualTo(200);
        assertThat(get(STRANGER, server.url() + "/dev/mailbox", null).statusCode())
                .isEqualTo(404);
        String other = LocalNames.now().first();
        if (!InetAddress.getByName(other).isLoopbackAddress()) {
            int own = URI.create(server.url()).getPort();
            assertThatThrownBy(() -> new Socket(other, own).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_restart_keeps_the_authority() throws Exception {
        server.close();
        server = start(data);

        assertThat(fetched()).isEqualTo(authority);
        assertThat(get(phone, https("localhost") + "/livez", null).statusCode()).isEqualTo(200);
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets/tls-authority")))
                .hasToString("[OWNER_READ, OWNER_WRITE]")
                .hasSize(2);
    }

    @Test
    void a_certificate_of_ones_own_is_shown_and_the_new_one_once_it_was_renewed() throws Exception {
        Identity root = Issuer.authority("Some authority", Instant.now(), Duration.ofDays(10));
        Path folder = Files.createTempDirectory(Path.of("target", "it"), "given");
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        write(root, certificate, key);
        int given = freePort();
        try (TestServer other = TestServer.startFresh(
                "given",
                "--mirubato.listen=true",
                "--mirubato.tls=true",
                "--mirubato.tls-port=" + given,
                "--mirubato.tls-cert=" + certificate,
                "--mirubato.tls-key=" + key)) {
            HttpClient trusting = trusting(root.chain().get(0));
            HttpResponse<String> first = get(trusting, "https://localhost:" + given + "/livez", null);
            Identity another = Issuer.authority("Another authority", Instant.now(), Duration.ofDays(10));
            write(another, certificate, key);
            other.bean(TlsIdentity.class).look();

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(get(STRANGER, "http://localhost:" + given + AuthorityFile.PATH, null)
                            .statusCode())
                    .isEqualTo(307);
            assertThat(get(trusting(another.chain().get(0)), "https://localhost:" + given + "/livez", null)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_can_not_work_is_told_in_a_sentence_before_the_start() {
        assertThat(told("--mirubato.listen=true"))
                .contains("--listen needs TLS")
                .contains("--tls");
        assertThat(told("--mirubato.tls=true")).contains("--listen");
        assertThat(told("--mirubato.listen=true", "--mirubato.tls=true", "--mirubato.tls-cert=/nowhere.pem"))
                .contains("--tls-key");
        assertThat(told(
                        "--mirubato.listen=true",
                        "--mirubato.tls=true",
                        "--mirubato.tls-cert=/nowhere.pem",
                        "--mirubato.tls-key=/nowhere.key"))
                .contains("/nowhere.pem");
        assertThat(told("--mirubato.listen=true", "--mirubato.tls=true", "--mirubato.tls-port=" + port))
                .contains("Port " + port + " is busy");
    }

    private static TestServer start(Path folder) {
        return TestServer.start(
                folder,
                "--mirubato.listen=true",
                "--mirubato.tls=true",
                "--mirubato.tls-port=" + port,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort());
    }

    private static TestUser owner() {
        return TestUser.withToken(server.url(), server.bean(OwnerSignIn.class).commandLineToken());
    }

    private static String told(String... arguments) {
        try (TestServer started = TestServer.startFresh("refused", arguments)) {
            return "it started at " + started.url();
        } catch (RuntimeException problem) {
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartupProblem told) {
                    return String.valueOf(told.getMessage());
                }
            }
            return problem.toString();
        }
    }

    private static String linkIn(MimeMessage received, String page) throws Exception {
        String mail = received.getContent().toString();
        String link = page + "/auth/verify?token=";
        assertThat(mail).contains(link);
        return mail.substring(mail.indexOf(link) + link.length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static int ask(String email, String origin) throws Exception {
        return phone.send(
                        HttpRequest.newBuilder(URI.create(https("localhost") + "/api/auth/request-magic-link"))
                                .header("Content-Type", "application/json")
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** The first line of the answer to a page that claims another name. */
    private static String elsewhere() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String https(String host) {
        return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static HttpResponse<String> get(HttpClient http, String address, @Nullable TestUser user)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (user != null) {
            request.header("Authorization", "Bearer " + user.token());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static X509Certificate fetched() throws Exception {
        HttpResponse<byte[]> file = STRANGER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + AuthorityFile.PATH))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Type")).contains(AuthorityFile.MEDIA_TYPE);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file.body()));
    }

    private static HttpClient trusting(X509Certificate root) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** A server's certificate of that authority, as tools write them. */
    private static void write(Identity root, Path certificate, Path key) throws Exception {
        LocalNames names = new LocalNames(Set.of("localhost"), List.of("127.0.0.1"));
        Identity leaf = Issuer.server(root, names, Instant.now(), Duration.ofDays(5));
        Files.writeString(certificate, pem("CERTIFICATE", leaf.chain().get(0).getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", leaf.key().getEncoded()));
        Instant written = Files.getLastModifiedTime(key).toInstant().plusSeconds(1);
        Files.setLastModifiedTime(key, FileTime.from(written));
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
