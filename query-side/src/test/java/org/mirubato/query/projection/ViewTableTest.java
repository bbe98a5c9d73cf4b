package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;

class ViewTableTest {

    private final DSLContext dsl = ProjectionDatabase.empty();
    private final ViewTable<RepertoireItemsRecord> views = new ViewTable<>(
            dsl, REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID, REPERTOIRE_ITEMS.VERSION, REPERTOIRE_ITEMS.VIEW);

    @Test
    void a_statement_that_is_planned_while_the_table_is_empty_does_not_go_on_reading_the_whole_of_it() {
        String read =
                dsl.explain(views.stored(Set.of(new RowKey("user_anna", "a")))).plan();

        assertThat(read).contains("Index").doesNotContain("Seq Scan on repertoire_items");
    }

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
