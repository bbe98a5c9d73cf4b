package org.mirubato.command.score;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.score.IncomingFiles.IncomingFile;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes uploads. The answer is given once the file would survive a power cut and its event is in the log. */
@RestController
@Profile("command")
class ScoreUploadController {

    private static final String STORED = "The score is stored and being processed.";

    private final CommandGateway gateway;
    private final IncomingFiles files;
    private final Supplier<String> ids;

    ScoreUploadController(CommandGateway gateway, IncomingFiles files, @Qualifier("ids") Supplier<String> ids) {
        this.gateway = gateway;
        this.files = files;
        this.ids = ids;
    }

    @PostMapping("/api/import/pdf")
    ResponseEntity<Map<String, Object>> importPdf(
            HttpServletRequest request,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key)
            throws IOException {
        UploadScore command = add(request, user, key);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scoreId", command.scoreId().value());
        data.put("status", "imported");
        data.put("message", STORED);
        data.put("contentHash", command.hash().value());
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("success", true, "data", data));
    }

    @PostMapping("/api/upload")
    ResponseEntity<Map<String, Object>> upload(
            HttpServletRequest request,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key)
            throws IOException {
        UploadScore command = add(request, user, key);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("scoreId", command.scoreId().value());
        body.put("key", command.hash().value());
        body.put("url", "/api/scores/" + command.scoreId() + "/download/pdf");
        body.put("message", STORED);
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }

    /** Keeps the file only when the whole request is known to be good: a refused one leaves nothing behind. */
    private UploadScore add(HttpServletRequest request, Principal user, @Nullable String key) throws IOException {
        try (UploadForm form = UploadForm.receive(request, files)) {
            UploadScore command = command(form, new UserId(user.getName()), scoreId(user, key));
            form.arrival().keep();
            gateway.sendAndWait(command);
            return command;
        }
    }

    private static UploadScore command(UploadForm form, UserId user, ScoreId score) {
        IncomingFile file = form.arrival().file();
        return new UploadScore(
                score, user, file.hash(), file.mediaType(), form.fileName(), file.sizeBytes(), form.given());
    }

    /** The same for the same user and key, so that a repeated upload finds the score that it made before. */
    private ScoreId scoreId(Principal user, @Nullable String key) {
        if (key == null) {
            return new ScoreId("score_" + ids.get());
        }
        UserId owner = new UserId(user.getName());
        return new ScoreId("score_" + IdempotencyKey.idOf(owner, key).toString().replace("-", ""));
    }
}
