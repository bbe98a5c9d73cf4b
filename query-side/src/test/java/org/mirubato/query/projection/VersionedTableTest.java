package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;

class VersionedTableTest {

    private final DSLContext dsl = ProjectionDatabase.empty();
    private final VersionedTable<RepertoireItemsRecord> table =
            new VersionedTable<>(dsl, REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID, REPERTOIRE_ITEMS.VERSION);

    @Test
    void a_row_is_read_as_it_was_written_whatever_signs_it_has() {
        String[] signs = {"", "a,b", "{a}", "\"quoted\"", "back\\slash", " blank ", "NULL", "line\nfeed", "\u00fc\u4e2d"
        };
        RepertoireItemsRecord row = row("a", 0, signs);

        table.store(List.of(row));

        assertThat(dsl.selectFrom(REPERTOIRE_ITEMS).fetchSingle()).isEqualTo(row);
    }

    @Test
    void many_rows_are_written_at_once_each_as_its_own() {
        List<RepertoireItemsRecord> rows = new ArrayList<>();
        for (int i = 100; i < 400; i++) {
            rows.add(row("item_" + i, i, "mark " + i));
        }

        table.store(rows);

        assertThat(dsl.selectFrom(REPERTOIRE_ITEMS).orderBy(REPERTOIRE_ITEMS.ID).fetch())
                .containsExactlyElementsOf(rows);
    }

    @Test
    void a_later_version_stays() {
        RepertoireItemsRecord later = row("a", 2, "later");
        table.store(List.of(later));

        table.store(List.of(row("a", 1, "earlier"), row("b", 1, "other")));

        assertThat(dsl.selectFrom(REPERTOIRE_ITEMS).orderBy(REPERTOIRE_ITEMS.ID).fetch())
                .containsExactly(later, row("b", 1, "other"));
    }

    private static RepertoireItemsRecord row(String id, long version, String... marks) {
        return new RepertoireItemsRecord(
                "user_anna",
                id,
                version,
                version % 2 == 1,
                "learning",
                "gigue",
                marks,
                new String[0],
                JSONB.valueOf("{}"));
    }
}
