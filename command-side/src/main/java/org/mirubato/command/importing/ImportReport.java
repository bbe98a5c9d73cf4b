package org.mirubato.command.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import tools.jackson.databind.json.JsonMapper;

/** Takes row after row and writes a line of JSON about each, so that the sender sees how far it is. Used by one thread. */
final class ImportReport implements ImportedRow.Sink {

    /** Things of one file. */
    static final int MOST_ROWS = 100_000;

    /** The same for every import: a row that was taken once has had its effect, whatever has become of it since. */
    private static final String KEY = "import";

    private static final int LINES_AT_ONCE = 50;

    private final UserId user;
    private final OutputStream out;
    private int taken;
    private int refused;

    ImportReport(UserId user, OutputStream out) {
        this.user = user;
        this.out = out;
    }

    @Override
    public boolean row(ImportedRow row) {
        if (taken + refused == MOST_ROWS) {
            throw Refusal.tooLarge("What stands behind the first " + MOST_ROWS + " is not taken: split the file.");
        }
        String problem = row.problem() == null ? problem(row.kind(), row.entity()) : row.problem();
        if (problem == null) {
            taken++;
        } else {
            refused++;
        }
        line(told(row, problem));
        return true;
    }

    /** The last line. */
    void end(List<String> notTaken, @Nullable String brokenOff) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("done", brokenOff == null);
        line.put("taken", taken);
        line.put("refused", refused);
        line.put("notTaken", notTaken);
        if (brokenOff != null) {
            line.put("reason", brokenOff);
        }
        line(line);
        flush();
    }

    private @Nullable String problem(@Nullable PushedKind kind, @Nullable GivenFields entity) {
        if (kind == null || entity == null) {
            return "This can't be read.";
        }
        try {
            kind.push(user, entity, KEY);
            return null;
        } catch (Refusal e) {
            return e.sentence();
        }
    }

    private static Map<String, Object> told(ImportedRow row, @Nullable String problem) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", row.line());
        PushedKind kind = row.kind();
        GivenFields entity = row.entity();
        if (kind != null) {
            line.put("kind", kind.kind());
        }
        if (entity != null) {
            line.put("id", entity.object().path("id").asString(""));
        }
        line.put("status", problem == null ? "taken" : "refused");
        if (problem != null) {
            line.put("reason", problem);
        }
        return line;
    }

    private void line(Map<String, Object> line) {
        try {
            out.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            if ((taken + refused) % LINES_AT_ONCE == 0) {
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
