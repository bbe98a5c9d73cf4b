package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.upload.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.query.score.ScoreFiles;
import org.mirubato.query.score.StoredFile;

/** Requests that are no upload of one file by somebody who is signed in. */
class HostileRequestIT extends MirubatoIT {

    private static final String FORM = "multipart/form-data; boundary=b";

    private final TestUser user = newUser();

    @Test
    void an_upload_without_a_token_is_refused() {
        HttpResponse<String> answer = upload("", form(file()));

        assertRefused(answer, 401, "");
    }

    @Test
    void a_garbled_and_a_foreign_token_are_refused() {
        String token = user.token();
        String garbled = token.substring(0, token.length() - 6) + "AAAAAA";
        String unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        assertRefused(upload("nonsense", form(file())), 401, "");
        assertRefused(upload(garbled, form(file())), 401, "");
        assertRefused(upload(unsigned, form(file())), 401, "");
    }

    /** Else the client sends its next request on a connection that the server is about to close, and gets no answer. */
    @Test
    void who_is_refused_before_the_body_is_read_is_told_that_the_connection_ends() {
        HttpResponse<String> answer = upload("nonsense", BodyPublishers.ofByteArray(new byte[20_000]));

        assertRefused(answer, 401, "");
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void a_token_of_an_ended_session_is_refused() {
        TestUser gone = newUser();
        gone.post("/api/auth/logout", "{}");

        assertRefused(upload(gone.token(), form(file())), 401, "");
    }

    @Test
    void what_is_no_form_is_refused() {
        HttpResponse<String> json = new Calls(server().url(), user.token())
                .text("POST", "/api/import/pdf", BodyPublishers.ofString("{}"), "Content-Type", "application/json");
        HttpResponse<String> broken = upload(user.token(), BodyPublishers.ofString("nothing of a form"));
        HttpResponse<String> nobody = upload(user.token(), form());

        assertRefused(json, 400, "multipart/form-data");
        assertRefused(broken, 400, "");
        assertRefused(nobody, 400, "");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    @Test
    void two_files_in_one_upload_are_refused_rather_than_one_dropped() {
        assertRefused(upload(user.token(), form(file(), file())), 400, "more than one file");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    @Test
    void metadata_that_is_not_json_is_refused() {
        assertRefused(upload(user.token(), form(file(), metadata("{title:"))), 400, "metadata is not JSON");
        assertRefused(upload(user.token(), form(file(), metadata("[1]"))), 400, "JSON object");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    static Stream<Arguments> refusedAfterTheFile() {
        return Stream.of(
                Arguments.of("a second file", file(), 400, "more than one file"),
                Arguments.of("metadata that is no JSON", metadata("{title:"), 400, "metadata is not JSON"),
                Arguments.of("metadata with a bad value", metadata("{\"time_signature\":\"waltz\"}"), 400, "as 3/4"),
                Arguments.of("metadata too long", metadata(" ".repeat(65 * 1024)), 413, "64 KB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAfterTheFile")
    void a_refused_upload_leaves_no_bytes_behind(String what, byte[] part, int status, String sentence) {
        byte[] content = Samples.distinct(Samples.ROS);

        HttpResponse<String> answer = upload(user.token(), form(file(content), part));

        assertRefused(answer, status, sentence);
        assertThat(keptBytes(content)).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_after_its_file_leaves_no_bytes_behind() {
        byte[] content = Samples.distinct(Samples.ROS);
        byte[] whole = body(file(content), metadata("{}"));

        HttpResponse<String> answer = upload(user.token(), BodyPublishers.ofByteArray(whole, 0, whole.length - 8));

        assertRefused(answer, 400, "");
        assertThat(keptBytes(content)).isEmpty();
    }

    @Test
    void a_form_that_ends_too_early_is_refused() {
        byte[] whole = body(file());

        HttpResponse<String> answer = upload(user.token(), BodyPublishers.ofByteArray(whole, 0, whole.length / 2));

        assertRefused(answer, 400, "");
        assertThat(Refusals.scoresOf(user)).isZero();
    }

    private static HttpResponse<String> upload(String token, BodyPublisher body) {
        return new Calls(server().url(), token).text("POST", "/api/import/pdf", body, "Content-Type", FORM);
    }

    /** The file of that content, spooled or stored. */
    private static Optional<StoredFile> keptBytes(byte[] content) {
        return server().bean(ScoreFiles.class).original(new ContentHash(Samples.hash(content)));
    }

    private static byte[] file() {
        return file(Samples.distinct(Samples.ROS));
    }

    private static byte[] file(byte[] content) {
        return part("name=\"file\"; filename=\"score.pdf\"", content);
    }

    private static byte[] metadata(String text) {
        return part("name=\"metadata\"", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--b\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private static BodyPublisher form(byte[]... parts) {
        return BodyPublishers.ofByteArray(body(parts));
    }

    private static byte[] body(byte[]... parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            form.writeBytes(part);
        }
        form.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
