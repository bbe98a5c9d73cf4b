package org.mirubato.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.security.OwnerSignIn;
import org.mirubato.infra.upload.Pdfs;
import org.mirubato.infra.upload.Samples;
import org.mirubato.infra.upload.StoredOriginal;
import tools.jackson.databind.JsonNode;

class FailingJobsIT {

    private static final TestServer SERVER = TestServer.startFresh(
            "failing-jobs", "--mirubato.limits.job-retries=1", "--mirubato.limits.job-backoff-millis=200");

    private final TestUser user = SERVER.signIn("musician-" + UUID.randomUUID());
    private final TestUser admin =
            TestUser.withToken(SERVER.url(), SERVER.bean(OwnerSignIn.class).commandLineToken());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_step_whose_worker_was_killed_is_done_again() {
        String score = user.uploaded("long.pdf", Pdfs.ofPages(40));
        untilDrawing(score);

        long killed = workers().stream().filter(ProcessHandle::destroyForcibly).count();

        JsonNode done = user.processed(score);
        assertThat(killed).isPositive();
        assertThat(done.path("processing_status").asString()).isEqualTo("completed");
        assertThat(done.path("pages").size()).isEqualTo(40);
    }

    @Test
    void a_job_that_fails_for_good_is_listed_and_succeeds_once_its_cause_is_gone() throws IOException {
        byte[] file = Samples.distinct(Samples.ROS);
        String score = user.uploaded("lost.pdf", file);
        user.processed(score);
        Path stored = StoredOriginal.of(SERVER, Samples.hash(file));
        Path away = stored.resolveSibling("away");
        Files.move(stored, away);

        user.post("/api/v2/scores/" + score + "/retry", "");
        JsonNode failed = user.processed(score);
        JsonNode dead = TestUser.json(admin.get("/api/v2/admin/jobs/dead")).path("data");
        Files.move(away, stored);
        String job = dead.path(0).path("id").asString();
        int retried =
                admin.post("/api/v2/admin/jobs/dead/" + job + "/retry", "").statusCode();
        until(() -> status(score).equals("completed"));

        assertThat(failed.path("processing_status").asString()).isEqualTo("failed");
        assertThat(failed.path("processing_error").asString()).contains("2 attempts");
        assertThat(dead.size()).isOne();
        assertThat(dead.path(0).path("scoreId").asString()).isEqualTo(score);
        assertThat(dead.path(0).path("error").asString()).isNotEmpty();
        assertThat(retried).isEqualTo(200);
        assertThat(TestUser.json(admin.get("/api/v2/admin/jobs/dead"))
                        .path("data")
                        .size())
                .isZero();
    }

    private void untilDrawing(String score) {
        until(() -> !TestUser.json(user.get("/api/scores/" + score))
                .path("data")
                .path("pages")
                .isEmpty());
    }

    private String status(String score) {
        return TestUser.json(user.get("/api/scores/" + score))
                .path("data")
                .path("processing_status")
                .asString();
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("WorkerMain"))
                .toList();
    }
}
