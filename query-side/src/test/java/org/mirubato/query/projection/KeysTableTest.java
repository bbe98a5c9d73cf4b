package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class KeysTableTest {

    private final DSLContext dsl = ProjectionDatabase.empty();

    @Test
    void a_statement_that_is_planned_while_the_table_is_empty_does_not_go_on_reading_the_whole_of_it() {
        VersionedTable<?> items =
                new VersionedTable<>(dsl, REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID, REPERTOIRE_ITEMS.VERSION);

        String read = dsl.explain(items.stored(Set.of(new RowKey("user_anna", "a")), List.of(REPERTOIRE_ITEMS.VERSION)))
                .plan();

        assertThat(read).contains("Index").doesNotContain("Seq Scan on repertoire_items");
    }
}
