package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;

/** A client that has an answer already is not sent it again; one that wants a part gets a part. */
class CachedAnswersIT extends MirubatoIT {

    private static final byte[] FILE = Samples.distinct(Samples.ROS);

    private static TestUser user;
    private static String score;

    private final Calls calls = new Calls(server().url(), user.token());

    @BeforeAll
    static void import_a_score() {
        user = newUser();
        score = user.uploaded("score.pdf", FILE);
        user.processed(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/scores",
                "/api/scores/{id}",
                "/api/scores/{id}/pages/1",
                "/api/pdf/v2/thumbnail/{id}",
                "/api/scores/{id}/download/pdf"
            })
    void an_answer_that_still_holds_is_not_sent_again(String path) {
        String address = path.replace("{id}", score);
        HttpResponse<byte[]> first = calls.get(address);

        HttpResponse<byte[]> second = calls.get(
                address, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void a_changed_score_has_another_tag() {
        String address = "/api/scores/" + score;
        String tag = calls.get(address).headers().firstValue("ETag").orElseThrow();

        user.put("/api/v2/scores/" + score + "/reading/opus", "{\"value\":\"op. 1\"}");

        assertThat(calls.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(calls.get("/api/scores", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_part_of_a_file_can_be_fetched() {
        String address = "/api/scores/" + score + "/download/pdf";

        HttpResponse<byte[]> middle = calls.get(address, "Range", "bytes=100-199");
        HttpResponse<byte[]> end = calls.get(address, "Range", "bytes=-50");
        HttpResponse<byte[]> outside = calls.get(address, "Range", "bytes=" + FILE.length + "-");
        HttpResponse<byte[]> changed = calls.get(address, "Range", "bytes=0-9", "If-Range", "\"other\"");

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(FILE, 100, 200));
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 100-199/" + FILE.length);
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(FILE, FILE.length - 50, FILE.length));
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(FILE);
    }
}
