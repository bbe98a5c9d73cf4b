package org.mirubato.infra.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a request is sent again: after a broken connection with growing pauses, after 429 and 503 when the server says so.
 * Only for requests that may arrive twice.
 *
 * @param connections how many broken connections are borne in all
 * @param patience how long the pauses that a busy server asks for may last together
 * @param firstPause the pause after the first broken connection; it doubles, up to ten seconds
 */
record Retry(int connections, Duration patience, Duration firstPause) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Bears a server's restart of about a minute. */
    static final Retry USUAL = new Retry(10, Duration.ofMinutes(10), Duration.ofMillis(250));

    /** Says at once that nobody answers. */
    static final Retry NONE = new Retry(0, Duration.ZERO, Duration.ZERO);

    <T> HttpResponse<T> send(HttpClient client, RequestSource source, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        int broken = 0;
        Duration waited = Duration.ZERO;
        while (true) {
            HttpRequest request = source.request();
            try {
                HttpResponse<T> response = client.send(request, handler);
                if (response.statusCode() != 429 && response.statusCode() != 503) {
                    return response;
                }
                Duration pause = RetryAfter.of(response.headers()).orElse(Duration.ofSeconds(1));
                waited = waited.plus(pause);
                if (waited.compareTo(patience) > 0) {
                    return response;
                }
                // A little unevenness, so that several senders do not knock at the same moment again.
                Thread.sleep(pause.toMillis() + ThreadLocalRandom.current().nextLong(100));
            } catch (IOException disconnected) {
                boolean overdue = disconnected instanceof HttpTimeoutException
                        && !(disconnected instanceof HttpConnectTimeoutException);
                if (overdue || broken++ >= connections) {
                    throw disconnected;
                }
                Thread.sleep(pauseAfter(broken).toMillis());
            }
        }
    }

    private Duration pauseAfter(int broken) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(broken - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Builds the request anew for each sending, so that its body is read from the start. */
    @FunctionalInterface
    interface RequestSource {
        HttpRequest request() throws IOException;
    }
}
