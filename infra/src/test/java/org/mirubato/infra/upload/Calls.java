package org.mirubato.infra.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mirubato.infra.TestUser;

/** Calls a server with headers and bodies of the test's choice. */
public final class Calls {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    public Calls(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Uploads under an idempotency key, as a client does that may have to repeat itself. */
    public HttpResponse<String> upload(String key, String fileName, byte[] content) {
        byte[] body = TestUser.multipart(fileName, content);
        return text(
                "POST",
                "/api/import/pdf",
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                multipart(body),
                "X-Idempotency-Key",
                key);
    }

    /** Headers are name, value, name, value. */
    public HttpResponse<String> text(String method, String path, BodyPublisher body, String... headers) {
        return call(request(method, path, body, headers), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return call(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
    }

    /** The content type of a body made by {@link TestUser#multipart}, whose boundary is its first line. */
    static String multipart(byte[] body) {
        int end = 2;
        while (body[end] != '\r') {
            end++;
        }
        return "multipart/form-data; boundary=" + new String(body, 2, end - 2, StandardCharsets.US_ASCII);
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return (headers.length == 0 ? request : request.headers(headers)).build();
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
}
