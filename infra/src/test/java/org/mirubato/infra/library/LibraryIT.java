package org.mirubato.infra.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.EventStream;
import org.mirubato.infra.sync.EventStream.Frame;
import tools.jackson.databind.JsonNode;

class LibraryIT extends MirubatoIT {

    @Test
    void an_upload_is_found_by_what_was_read_on_it() throws IOException {
        TestUser anna = newUser();
        String id = anna.uploaded("scan-17.pdf", sample());
        anna.processed(id);

        assertThat(found(anna, "PRIMAVERA+vivaldi")).containsExactly(id);
        assertThat(found(anna, "scan+17")).containsExactly(id);
        assertThat(found(anna, "vivaldi+autunno")).isEmpty();
    }

    @Test
    void who_corrects_a_title_reads_it_corrected_at_once_however_often_the_list_was_asked_for() throws IOException {
        TestUser anna = newUser();
        String id = anna.uploaded("one.pdf", sample());
        anna.processed(id);

        for (int i = 0; i < 10; i++) {
            titles(anna);
            anna.put("/api/scores/" + id, "{\"title\":\"Spring " + i + "\"}");

            assertThat(titles(anna)).containsExactly("Spring " + i);
        }
    }

    @Test
    void progress_tells_each_step_and_ends() throws IOException {
        TestUser anna = newUser();
        String id = anna.uploaded("one.pdf", sample());

        List<String> steps = new ArrayList<>();
        try (EventStream progress = EventStream.open(anna, "/api/v2/scores/" + id + "/progress")) {
            for (Frame frame = progress.next(); !frame.event().equals("end"); frame = progress.next()) {
                steps.add(frame.data().path("step").asString());
            }
        }

        assertThat(steps).containsExactly("stored", "inspected", "thumbnail", "page", "read", "completed");
    }

    @Test
    void pages_thumbnail_and_file_are_the_owners_alone() throws IOException {
        TestUser anna = newUser();
        TestUser ben = newUser();
        String id = anna.uploaded("one.pdf", sample());
        anna.processed(id);

        for (String path : List.of(
                "/api/scores/" + id + "/pages/1",
                "/api/pdf/v2/thumbnail/" + id,
                "/api/scores/" + id + "/download/pdf",
                "/api/scores/" + id,
                "/api/v2/scores/" + id + "/progress")) {
            assertThat(anna.bytes(path).statusCode()).as(path).isEqualTo(200);
            assertThat(ben.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(anna.bytes("/api/scores/" + id + "/download/pdf").body()).isEqualTo(sample());
    }

    @Test
    void a_deleted_score_is_in_no_list_and_at_no_address() throws IOException {
        TestUser anna = newUser();
        String id = anna.uploaded("one.pdf", sample());
        anna.processed(id);

        anna.delete("/api/scores/" + id);

        assertThat(titles(anna)).isEmpty();
        assertThat(anna.get("/api/scores/" + id).statusCode()).isEqualTo(404);
        assertThat(anna.get("/api/scores/" + id + "/pages/1").statusCode()).isEqualTo(404);
    }

    private static List<String> titles(TestUser user) {
        return texts(user.get("/api/scores"), "title");
    }

    private static List<String> found(TestUser user, String words) {
        return texts(user.get("/api/scores?query=" + words), "id");
    }

    private static List<String> texts(HttpResponse<String> answer, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : TestUser.json(answer).path("data").path("items")) {
            texts.add(item.path(field).asString());
        }
        return texts;
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of("..", "bench", "samples", "vivaldi-primavera.pdf"));
    }
}
