package org.mirubato.infra.crash;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Samples;

/**
 * A user with several devices at once: one imports files, two correct the first score, each another field of it, and one follows
 * the stream.
 */
final class Musician {

    private static final int FILES_PER_ROUND = 2;
    private static final int CORRECTIONS_PER_ROUND = 8;
    private static final Duration BETWEEN_FILES = Duration.ofMillis(500);
    private static final Duration BETWEEN_CORRECTIONS = Duration.ofMillis(150);

    private final Client files;
    private final Map<String, Client> corrections = new TreeMap<>();
    private final Follower follower = new Follower();

    private Musician(Client files) {
        this.files = files;
    }

    /** Signs somebody in who uploads a first score at once. */
    static Musician signIn(String url, String name, Random random) {
        String token = TestUser.signIn(url, name + "@example.org").token();
        Client files = new Client(
                token,
                (server, nr) -> server.upload(
                        name + "-" + nr, name + "-" + nr + ".pdf", Samples.distinct(Samples.ROS, name + "-" + nr)),
                FILES_PER_ROUND,
                random.nextLong());
        files.one(url);
        Musician musician = new Musician(files);
        String first = musician.scores().get(1);
        for (String field : List.of("title", "composer")) {
            musician.corrections.put(field, corrections(token, first, field, random.nextLong()));
        }
        return musician;
    }

    private static Client corrections(String token, String score, String field, long seed) {
        return new Client(
                token,
                (server, nr) -> server.text(
                        "PUT",
                        "/api/v2/scores/" + score + "/reading/" + field,
                        BodyPublishers.ofString("{\"value\":\"" + value(field, nr) + "\"}"),
                        "Content-Type",
                        "application/json"),
                CORRECTIONS_PER_ROUND,
                seed);
    }

    /** What a field's correction of that number says. */
    static String value(String field, int nr) {
        return field + " " + nr;
    }

    TestUser at(String url) {
        return TestUser.withToken(url, files.token());
    }

    Client files() {
        return files;
    }

    /** By the field that they correct, all of the first score. */
    Map<String, Client> corrections() {
        return corrections;
    }

    Follower follower() {
        return follower;
    }

    /** The scores that were acknowledged, by number. */
    Map<Integer, String> scores() {
        Map<Integer, String> scores = new TreeMap<>();
        files.acknowledged()
                .forEach((nr, answer) -> scores.put(
                        nr, TestUser.json(answer).path("data").path("scoreId").asString()));
        return scores;
    }

    /** What is done at the same time in one round; each ends when it is done or the server is gone. */
    List<Thread> devices(String url) {
        List<Thread> devices = new ArrayList<>();
        devices.add(new Thread(() -> files.work(url, BETWEEN_FILES), "files"));
        corrections.forEach(
                (field, client) -> devices.add(new Thread(() -> client.work(url, BETWEEN_CORRECTIONS), field)));
        return devices;
    }

    Stream<Client> clients() {
        return Stream.concat(Stream.of(files), corrections.values().stream());
    }
}
