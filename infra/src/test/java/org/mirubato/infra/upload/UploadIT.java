package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

class UploadIT extends MirubatoIT {

    private final TestUser user = newUser();

    @ParameterizedTest
    @CsvSource({
        Samples.ELISE + ", Elise, Beethoven, treble, 3/8",
        Samples.ROS + ", Ros, Praetorius, treble, 2/2",
    })
    void a_score_of_each_engraver_is_read_and_drawn(
            String sample, String title, String composer, String clef, String time) {
        String score = user.uploaded(sample, Samples.distinct(sample));

        JsonNode done = user.processed(score);

        assertThat(done.path("processing_status").asString()).isEqualTo("completed");
        assertThat(done.path("title").asString()).contains(title);
        assertThat(done.path("composer").asString()).contains(composer);
        assertThat(done.path("first_clef").asString()).isEqualTo(clef);
        assertThat(done.path("time_signature").asString()).isEqualTo(time);
        assertThat(done.path("pages").size()).isEqualTo(done.path("page_count").asInt());
        assertThat(done.path("reading").path("title").path("place").path("page").asInt())
                .isOne();
        assertWebP(user.bytes(done.path("thumbnail_url").asString()));
        for (JsonNode page : done.path("pages")) {
            assertThat(page.path("width").asInt()).isEqualTo(1200);
            assertWebP(user.bytes(page.path("url").asString()));
        }
    }

    @Test
    void what_the_sender_says_of_a_score_counts_more_than_what_is_read() {
        String score = user.uploaded("score.pdf", Samples.distinct(Samples.ELISE));
        user.processed(score);

        user.put("/api/v2/scores/" + score + "/reading/title", "{\"value\":\"Bagatelle\"}");
        user.post("/api/v2/scores/" + score + "/retry", "");
        JsonNode again = user.processed(score);

        assertThat(again.path("attempt").asInt()).isEqualTo(2);
        assertThat(again.path("title").asString()).isEqualTo("Bagatelle");
        assertThat(again.path("reading").path("title").path("corrected").asBoolean())
                .isTrue();
        assertThat(again.path("composer").asString()).contains("Beethoven");
    }

    @Test
    void a_deleted_score_is_gone_everywhere() {
        byte[] file = Samples.distinct(Samples.ROS);
        String score = user.uploaded("score.pdf", file);
        user.processed(score);

        HttpResponse<String> deleted = user.delete("/api/scores/" + score);

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(user.get("/api/scores/" + score).statusCode()).isEqualTo(404);
        assertThat(user.get("/api/scores/" + score + "/download/pdf").statusCode())
                .isEqualTo(404);
        assertThat(user.get("/api/pdf/v2/thumbnail/" + score).statusCode()).isEqualTo(404);
        assertThat(user.get("/api/v2/scores/by-hash/" + Samples.hash(file)).statusCode())
                .isEqualTo(404);
        assertThat(Refusals.scoresOf(user)).isZero();
        assertThat(user.delete("/api/scores/" + score).statusCode()).isEqualTo(200);
    }

    @Test
    void a_score_is_found_by_its_content_by_its_owner_alone() {
        byte[] file = Samples.distinct(Samples.ROS);
        String address = "/api/v2/scores/by-hash/" + Samples.hash(file);

        assertThat(user.get(address).statusCode()).isEqualTo(404);
        String score = user.uploaded("score.pdf", file);
        user.processed(score);

        assertThat(TestUser.json(user.get(address)).path("data").path("id").asString())
                .isEqualTo(score);
        assertThat(newUser().get(address).statusCode()).isEqualTo(404);
    }

    private static void assertWebP(HttpResponse<byte[]> picture) {
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(new String(Arrays.copyOf(picture.body(), 4), StandardCharsets.US_ASCII))
                .isEqualTo("RIFF");
        assertThat(new String(Arrays.copyOfRange(picture.body(), 8, 12), StandardCharsets.US_ASCII))
                .isEqualTo("WEBP");
    }
}
