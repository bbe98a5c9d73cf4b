package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;

class ViewTableTest {

    private final ViewTable<RepertoireItemsRecord> views = new ViewTable<>(
            ProjectionDatabase.empty(),
            REPERTOIRE_ITEMS.OWNER,
            REPERTOIRE_ITEMS.ID,
            REPERTOIRE_ITEMS.VERSION,
            REPERTOIRE_ITEMS.VIEW);

    @Test
    void keys_are_pairs_of_owner_and_id_and_those_that_are_not_there_are_left_out() {
        views.store(List.of(row("user_anna", "a"), row("user_anna", "b"), row("user_bert", "a")));
        Set<RowKey> keys = Set.of(new RowKey("user_anna", "a"), new RowKey("user_bert", "b"));

        Map<RowKey, Versioned<String>> found = new TreeMap<>(views.load(keys, text -> text));

        assertThat(found.keySet()).containsExactly(new RowKey("user_anna", "a"));
    }

    private static RepertoireItemsRecord row(String owner, String id) {
        return new RepertoireItemsRecord(
                owner, id, 1L, false, "learning", "gigue", new String[0], new String[0], JSONB.valueOf("{}"));
    }
}
