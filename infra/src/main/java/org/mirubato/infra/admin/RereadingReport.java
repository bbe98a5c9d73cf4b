package org.mirubato.infra.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.score.RereadScore;
import org.mirubato.processors.score.RereadScore.Change;
import tools.jackson.databind.json.JsonMapper;

/** Writes a line of JSON about each score that was read anew, and one with the sums at the end. Used by one thread. */
final class RereadingReport {

    private final OutputStream out;
    private int read;
    private int changed;
    private int failed;

    RereadingReport(OutputStream out) {
        this.out = out;
    }

    void told(RereadScore score) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scoreId", score.scoreId().value());
        if (score.failure() != null) {
            failed++;
            line.put("failure", score.failure());
        } else {
            read++;
            changed += score.changes().isEmpty() ? 0 : 1;
            line.put(
                    "changes",
                    score.changes().stream().map(RereadingReport::document).toList());
        }
        write(line);
    }

    void end() {
        write(Map.of("done", true, "read", read, "changed", changed, "failed", failed));
    }

    private static Map<String, Object> document(Change change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", change.field().word());
        document.put("before", document(change.before()));
        document.put("after", document(change.after()));
        return document;
    }

    private static @Nullable Map<String, Object> document(@Nullable ReadValue value) {
        return value == null
                ? null
                : Map.of("value", value.value(), "confidence", value.confidence(), "source", value.source());
    }

    private void write(Map<String, Object> line) {
        try {
            out.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
