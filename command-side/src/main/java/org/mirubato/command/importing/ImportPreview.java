package org.mirubato.command.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;

/** Shows the first rows as they would be taken, and counts all of them. Nothing is taken. Used by one thread. */
final class ImportPreview implements ImportedRow.Sink {

    static final int ROWS = 50;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int total;
    private int problems;

    @Override
    public boolean row(ImportedRow row) {
        total++;
        String problem = row.problem() == null ? problem(row.kind(), row.entity()) : row.problem();
        problems += problem == null ? 0 : 1;
        if (rows.size() < ROWS) {
            rows.add(shown(row, problem));
        }
        return total <= ImportReport.MOST_ROWS;
    }

    List<Map<String, Object>> rows() {
        return rows;
    }

    /** All of them; one more than there may be stands for any number above. */
    int total() {
        return total;
    }

    /** Those that can't be taken as they are. */
    int problems() {
        return problems;
    }

    private static @Nullable String problem(@Nullable PushedKind kind, @Nullable GivenFields entity) {
        if (kind == null || entity == null) {
            return "This can't be read.";
        }
        try {
            kind.check(entity);
            return null;
        } catch (Refusal e) {
            return e.sentence();
        }
    }

    private static Map<String, Object> shown(ImportedRow row, @Nullable String problem) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("line", row.line());
        PushedKind kind = row.kind();
        GivenFields entity = row.entity();
        shown.put("kind", kind == null ? null : kind.kind());
        shown.put("entity", entity == null ? null : entity.object());
        shown.put("problems", problem == null ? List.of() : List.of(problem));
        return shown;
    }
}
