package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.upload.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Each bad file has its clear answer, and the next upload works. */
class HostileUploadIT extends MirubatoIT {

    private final TestUser user = newUser();

    @AfterEach
    void the_next_upload_works() {
        String next = user.uploaded("next.pdf", Samples.distinct(Samples.ROS));

        assertThat(user.processed(next).path("processing_status").asString()).isEqualTo("completed");
    }

    @Test
    void a_text_named_pdf_is_refused() {
        byte[] letter = "Dear Clara, the score follows.".getBytes(StandardCharsets.UTF_8);

        assertRefused(user.upload("score.pdf", letter), 400, "not a PDF, PNG or JPEG");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(user.upload("score.pdf", new byte[0]), 400, "empty");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("truncated", Pdfs.truncated(), "damaged or incomplete"),
                Arguments.of("locked", Pdfs.locked(), "locked with a password"),
                Arguments.of("of 101 pages", Pdfs.ofPages(101), "more than 100 pages"),
                Arguments.of("20 000 points wide", Pdfs.ofOnePage(20_000), "too large"),
                Arguments.of("cyclic", Pdfs.cyclic(), "leads back into itself"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_pdf_that_cannot_be_read_is_kept_and_says_why(String name, byte[] file, String reason) {
        String score = user.uploaded(name + ".pdf", file);

        JsonNode failed = user.processed(score);

        assertThat(failed.path("processing_status").asString()).isEqualTo("failed");
        assertThat(failed.path("processing_error").asString()).contains(reason);
        assertThat(user.bytes("/api/scores/" + score + "/download/pdf").body()).isEqualTo(file);
    }
}
