package org.mirubato.infra.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an import came to: the table of what was read, the same as JSON, and one line that sums it up. */
record ImportReport(List<ImportItem> items) {

    private static final List<String> FIELDS =
            List.of("page_count", "title", "composer", "opus", "first_clef", "key_signature", "time_signature");

    Table table() {
        Table table = new Table("file", "pages", "title", "composer", "opus", "clef", "key", "time", "state");
        for (ImportItem item : items) {
            String[] cells = new String[FIELDS.size() + 2];
            cells[0] = item.label();
            for (int i = 0; i < FIELDS.size(); i++) {
                cells[i + 1] = text(item.score(), FIELDS.get(i));
            }
            cells[cells.length - 1] =
                    item.error() == null ? item.state().words() : item.state().words() + ": " + item.error();
            table.row(cells);
        }
        return table;
    }

    /** An array with one object for each file; the names of a score's fields are those of the API. */
    String json() {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (ImportItem item : items) {
            ObjectNode object = array.addObject();
            object.put("file", item.label());
            object.put("state", item.state().name().toLowerCase(Locale.ROOT));
            object.put("score_id", item.scoreId());
            JsonNode score = item.score();
            FIELDS.forEach(field -> object.set(field, score == null ? null : score.get(field)));
            object.put("error", item.error());
        }
        return array.toPrettyString();
    }

    String summary(long seconds) {
        long processing = count(ImportItem.State.PROCESSING);
        return count(ImportItem.State.COMPLETED) + " of " + items.size() + " completed, "
                + count(ImportItem.State.FAILED) + " failed, "
                + count(ImportItem.State.ALREADY_HERE) + " already here, "
                + (processing == 0 ? "" : processing + " still processing, ")
                + seconds + " s";
    }

    long count(ImportItem.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    private static String text(@Nullable JsonNode score, String field) {
        JsonNode value = score == null ? null : score.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
