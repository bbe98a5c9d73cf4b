package org.mirubato.bench.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.bench.BenchException;

/** A new device that takes in everything by one pull after the other. As for the statement, nothing is made of the text. */
record FirstSync(HttpClient http, int port, String token) {

    private static final Pattern BEGIN = Pattern.compile("^\\{\"epoch\":\"([^\"]*)\",\"from\":\\d+,\"to\":(\\d+)");
    private static final int END = 200;

    double entitiesPerSecond(int entities) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String cursor = "";
        boolean more = true;
        long last = 0;
        while (more) {
            String text = http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/api/v2/sync?cursor=" + cursor))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            Matcher begin = BEGIN.matcher(text);
            if (!begin.find()) {
                throw new BenchException("no delta, but " + text.substring(0, Math.min(END, text.length())));
            }
            last = Long.parseLong(begin.group(2));
            cursor = begin.group(1) + "." + last;
            more = text.substring(Math.max(0, text.length() - END)).contains("\"more\":true");
        }
        if (last != entities) {
            throw new BenchException("the stream ended at " + last + " instead of " + entities);
        }
        return entities * 1e9 / (System.nanoTime() - start);
    }
}
