package org.mirubato.infra.admin;

import java.util.List;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.processors.jobs.DeadJobs;
import org.mirubato.processors.jobs.DeadJobs.DeadJob;
import org.mirubato.processors.score.ScoreJobQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's endpoints. */
@RestController
@RequestMapping("/api/v2/admin")
class AdminController {

    private static final int MOST_JOBS = 200;
    static final String NO_PROCESSORS = "This node does not process scores: ask one that does.";

    private final Projections projections;
    private final ObjectProvider<DeadJobs> dead;
    private final ObjectProvider<ScoreJobQueue> queue;

    AdminController(Projections projections, ObjectProvider<DeadJobs> dead, ObjectProvider<ScoreJobQueue> queue) {
        this.projections = projections;
        this.dead = dead;
        this.queue = queue;
    }

    @GetMapping("/projections")
    Map<String, Object> projections() {
        return Map.of("success", true, "data", projections.all());
    }

    @PostMapping("/projections/{name}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> replay(@PathVariable String name) {
        projections.replay(name);
        return Map.of("success", true, "message", "The projection is being built anew.");
    }

    @GetMapping("/jobs/dead")
    Map<String, Object> deadJobs() {
        List<Map<String, Object>> jobs = deadJobTable().newest(MOST_JOBS).stream()
                .map(AdminController::document)
                .toList();
        return Map.of("success", true, "data", jobs);
    }

    @PostMapping("/jobs/dead/{id}/retry")
    Map<String, Object> retry(@PathVariable String id) {
        ScoreJobQueue jobs = queue.getIfAvailable();
        if (jobs == null) {
            throw Refusal.conflict(NO_PROCESSORS);
        }
        if (!jobs.revive(id)) {
            throw Refusal.notFound("There is no dead job \"" + id + "\".");
        }
        return Map.of("success", true, "message", "The score is processed once more.");
    }

    @DeleteMapping("/jobs/dead/{id}")
    Map<String, Object> drop(@PathVariable String id) {
        if (!deadJobTable().drop(id)) {
            throw Refusal.notFound("There is no dead job \"" + id + "\".");
        }
        return Map.of("success", true, "message", "The job is dropped.");
    }

    private DeadJobs deadJobTable() {
        DeadJobs table = dead.getIfAvailable();
        if (table == null) {
            throw Refusal.conflict(NO_PROCESSORS);
        }
        return table;
    }

    private static Map<String, Object> document(DeadJob job) {
        return Map.of(
                "id", job.id(),
                "step", job.step(),
                "scoreId", job.scoreId(),
                "attempts", job.attempts(),
                "failedAt", job.diedAt().toString(),
                "error", job.reason());
    }
}
