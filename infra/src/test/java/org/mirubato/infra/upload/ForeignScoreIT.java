package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;

/** Nobody gets at somebody else's score, by whatever address. */
class ForeignScoreIT extends MirubatoIT {

    private static TestUser owner;
    private static String score;
    private static String hash;

    private final Calls stranger = new Calls(server().url(), newUser().token());

    @BeforeAll
    static void import_a_score() {
        byte[] file = Samples.distinct(Samples.ROS);
        owner = newUser();
        score = owner.uploaded("private.pdf", file);
        hash = Samples.hash(file);
        owner.processed(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/scores/{id}",
                "GET /api/import/{id}",
                "GET /api/scores/{id}/metadata",
                "GET /api/scores/{id}/pages/1",
                "GET /api/pdf/v2/render/{id}/page/1",
                "GET /api/pdf/v2/thumbnail/{id}",
                "GET /api/pdf/v2/render-status/{id}",
                "GET /api/scores/{id}/download/pdf",
                "GET /api/v2/scores/{id}/progress",
                "GET /api/v2/scores/by-hash/{hash}",
                "PUT /api/scores/{id}",
                "PUT /api/v2/scores/{id}/reading/title",
                "POST /api/v2/scores/{id}/retry",
                "POST /api/scores/batch/delete",
                "DELETE /api/scores/{id}"
            })
    void a_stranger_gets_a_refusal_and_no_byte(String endpoint) {
        String before = owner.get("/api/scores/" + score).body();
        String[] call = endpoint.replace("{id}", score).replace("{hash}", hash).split(" ");

        HttpResponse<String> answer = stranger.text(
                call[0],
                call[1],
                call[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(call[1])),
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("private.pdf", "Ein Ros", "page_count");
        assertThat(owner.get("/api/scores/" + score).body()).isEqualTo(before);
    }

    @Test
    void somebody_elses_scores_are_in_nobody_elses_list_nor_stream() {
        for (String path : List.of("/api/scores", "/api/v2/sync")) {
            assertThat(stranger.text("GET", path, BodyPublishers.noBody()).body())
                    .doesNotContain(score, hash);
        }
    }

    private static String body(String path) {
        return path.endsWith("batch/delete")
                ? "{\"scoreIds\":[\"" + score + "\"]}"
                : "{\"title\":\"Mine\",\"value\":\"Mine\"}";
    }
}
