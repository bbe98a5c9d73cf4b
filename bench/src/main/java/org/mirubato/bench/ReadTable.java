package org.mirubato.bench;

import java.util.List;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.infra.cli.Table;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.pdf.WorkResult.WorkerFailed;
import org.mirubato.processors.reading.ScoreReader.ReadScore;

/** What was read, a row for each file. */
final class ReadTable {

    private final Table table =
            new Table("file", "pages", "title", "composer", "opus", "clef", "key", "time", "problem");

    void add(String file, WorkResult<ReadScore> result) {
        if (result instanceof Done<ReadScore> done) {
            List<ReadValue> values = done.value().reading().values();
            table.row(
                    file,
                    Integer.toString(done.value().inspection().pageCount()),
                    of(values, ReadField.TITLE),
                    of(values, ReadField.COMPOSER),
                    of(values, ReadField.OPUS),
                    of(values, ReadField.FIRST_CLEF),
                    of(values, ReadField.KEY_SIGNATURE),
                    of(values, ReadField.TIME_SIGNATURE),
                    "");
        } else {
            table.row(file, "", "", "", "", "", "", "", problem(result));
        }
    }

    List<String> lines() {
        return table.lines(Integer.MAX_VALUE);
    }

    private static String problem(WorkResult<ReadScore> result) {
        if (result instanceof Unreadable<ReadScore> unreadable) {
            return unreadable.sentence();
        }
        return result instanceof WorkerFailed<ReadScore> failed ? failed.why() : "";
    }

    private static String of(List<ReadValue> values, ReadField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst()
                .orElse("");
    }
}
