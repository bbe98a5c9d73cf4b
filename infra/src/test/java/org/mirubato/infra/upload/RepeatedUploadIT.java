package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.embedded.DataFolder;
import org.springframework.jdbc.core.JdbcTemplate;

class RepeatedUploadIT extends MirubatoIT {

    private final TestUser user = newUser();
    private final byte[] file = Samples.distinct(Samples.ROS);

    @Test
    void the_same_key_twice_makes_one_score_and_one_event() {
        String first = scoreId(upload("key"));
        user.processed(first);

        String second = scoreId(upload("key"));

        assertThat(second).isEqualTo(first);
        assertThat(uploads(first)).isOne();
        assertThat(Refusals.scoresOf(user)).isOne();
        assertThat(scoreId(upload("another key"))).isNotEqualTo(first);
    }

    @Test
    void the_same_key_many_times_at_once_makes_one_score_and_one_event() {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<String> ids;
        try {
            List<CompletableFuture<String>> sent = IntStream.range(0, 6)
                    .mapToObj(sender -> CompletableFuture.supplyAsync(() -> scoreId(upload("key")), senders))
                    .toList();
            ids = sent.stream().map(CompletableFuture::join).distinct().toList();
        } finally {
            senders.shutdown();
        }

        assertThat(ids).hasSize(1);
        assertThat(uploads(ids.get(0))).isOne();
    }

    @Test
    void another_file_under_the_key_is_refused() {
        scoreId(upload("key"));

        HttpResponse<String> other =
                new Calls(server().url(), user.token()).upload("key", "score.pdf", Samples.distinct(Samples.ROS));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("a key of its own");
    }

    @Test
    void equal_files_of_two_users_are_stored_once_and_owned_apart() throws IOException {
        TestUser other = newUser();
        String mine = user.uploaded("mine.pdf", file);
        String theirs = other.uploaded("theirs.pdf", file);
        user.processed(mine);
        other.processed(theirs);

        user.delete("/api/scores/" + mine);

        assertThat(mine).isNotEqualTo(theirs);
        assertThat(user.get("/api/scores/" + theirs).statusCode()).isEqualTo(403);
        assertThat(other.bytes("/api/scores/" + theirs + "/download/pdf").body())
                .isEqualTo(file);
        assertThat(other.bytes("/api/scores/" + theirs + "/pages/1").statusCode())
                .isEqualTo(200);
        assertThat(blobs(Samples.hash(file))).isLessThanOrEqualTo(1);
    }

    private HttpResponse<String> upload(String key) {
        return new Calls(server().url(), user.token()).upload(key, "score.pdf", file);
    }

    private static String scoreId(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return TestUser.json(answer).path("data").path("scoreId").asString();
    }

    private static long uploads(String score) {
        Long count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where aggregate_id = ? and name = 'score.uploaded'",
                        Long.class,
                        score);
        return count == null ? 0 : count;
    }

    private static long blobs(String hash) throws IOException {
        Path root = server().bean(DataFolder.class).part("s3");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().equals(hash))
                    .count();
        }
    }
}
