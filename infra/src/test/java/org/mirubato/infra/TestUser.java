package org.mirubato.infra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the public API and nothing else. */
public final class TestUser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "part-of-a-test";

    private final String url;
    private final String token;

    private TestUser(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Uses a token that was got elsewhere. */
    public static TestUser withToken(String url, String token) {
        return new TestUser(url, token);
    }

    /** Asks for a link, takes it from the mailbox page, and uses it. */
    public static TestUser signIn(String url, String email) {
        TestUser nobody = new TestUser(url, "");
        nobody.post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}");
        String mailbox = nobody.get("/dev/mailbox").body();
        int mine = mailbox.indexOf(email);
        Matcher link = Pattern.compile("token=([A-Za-z0-9_.%-]+)").matcher(mailbox);
        if (mine < 0 || !link.find(mine)) {
            throw new IllegalStateException("There is no mail to " + email);
        }
        String body = "{\"token\":\"" + link.group(1) + "\"}";
        HttpResponse<String> answer = nobody.post("/api/auth/verify-magic-link", body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(email + " can't sign in: " + answer.statusCode() + " " + answer.body());
        }
        return new TestUser(url, json(answer).path("accessToken").asString());
    }

    public String token() {
        return token;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return call(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Uploads bytes under a name, as a browser does. */
    public HttpResponse<String> upload(String fileName, byte[] content) {
        return upload("/api/import/pdf", fileName, BodyPublishers.ofByteArray(multipart(fileName, content)));
    }

    /** Uploads a stream whose length the server can't know. */
    public HttpResponse<String> upload(String path, String fileName, HttpRequest.BodyPublisher multipart) {
        return send(request(path)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart));
    }

    /** A multipart body with one file. */
    public static byte[] multipart(String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** Uploads and answers the new score's id. */
    public String uploaded(String fileName, byte[] content) {
        HttpResponse<String> answer = upload(fileName, content);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer).path("data").path("scoreId").asString();
    }

    /** The score, once its processing has ended in one way or the other. */
    public JsonNode processed(String id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode score = json(get("/api/scores/" + id)).path("data");
            String status = score.path("processing_status").asString("");
            if (status.equals("completed") || status.equals("failed")) {
                return score;
            }
            pause();
        }
        throw new IllegalStateException("Score " + id + " has not been processed within three minutes: "
                + get("/api/scores/" + id).body());
    }

    /** An open stream of server-sent events. */
    public HttpResponse<InputStream> stream(String path) {
        return call(request(path).header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return call(request.build(), BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> call(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
