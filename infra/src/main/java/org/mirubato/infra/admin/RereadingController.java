package org.mirubato.infra.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.processors.score.Rereading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads scores anew, and tells of each on a line of its own as soon as it is done. */
@RestController
class RereadingController {

    private final ObjectProvider<Rereading> rereading;

    RereadingController(ObjectProvider<Rereading> rereading) {
        this.rereading = rereading;
    }

    @PostMapping("/api/v2/admin/rereading")
    void run(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String score,
            HttpServletResponse response)
            throws IOException {
        Rereading work = rereading.getIfAvailable();
        if (work == null) {
            throw Refusal.conflict(AdminController.NO_PROCESSORS);
        }
        response.setContentType("application/x-ndjson");
        response.setHeader("Cache-Control", "no-store");
        RereadingReport report = new RereadingReport(response.getOutputStream());
        work.run(dryRun, score == null ? null : new ScoreId(score), report::told);
        report.end();
    }
}
