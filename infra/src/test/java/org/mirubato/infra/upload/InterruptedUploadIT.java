package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.embedded.DataFolder;
import org.springframework.jdbc.core.JdbcTemplate;

class InterruptedUploadIT extends MirubatoIT {

    private final TestUser user = newUser();

    @ParameterizedTest(name = "reset: {0}")
    @ValueSource(booleans = {true, false})
    void an_upload_whose_connection_breaks_leaves_nothing_behind(boolean reset) throws IOException {
        long head = events();

        try (Socket socket = connected()) {
            sendHalf(socket.getOutputStream());
            until(() -> !drafts().isEmpty());
            socket.setSoLinger(reset, 0);
        }

        until(() -> drafts().isEmpty());
        assertThat(events()).isEqualTo(head);
        assertThat(Refusals.scoresOf(user)).isZero();
        String next = user.uploaded("next.pdf", Samples.distinct(Samples.ROS));
        assertThat(user.processed(next).path("processing_status").asString()).isEqualTo("completed");
    }

    private static Socket connected() throws IOException {
        return new Socket("127.0.0.1", URI.create(server().url()).getPort());
    }

    private void sendHalf(OutputStream out) throws IOException {
        byte[] body = TestUser.multipart("score.pdf", Samples.distinct(Samples.ELISE));
        String head = "POST /api/import/pdf HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + user.token()
                + "\r\nContent-Type: " + Calls.multipart(body) + "\r\nContent-Length: " + 2 * body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, body.length * 3 / 4);
        out.flush();
    }

    private static long events() {
        Long count = server().bean(JdbcTemplate.class)
                .queryForObject("select count(*) from events where name like 'score.%'", Long.class);
        return count == null ? 0 : count;
    }

    private static List<Path> drafts() {
        Path spool = server().bean(DataFolder.class).part("spool");
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
