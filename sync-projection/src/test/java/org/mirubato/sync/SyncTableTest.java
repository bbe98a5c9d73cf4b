package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class SyncTableTest {

    @Test
    void what_a_batch_has_to_know_is_looked_up_by_the_index_although_planned_while_the_streams_are_empty() {
        DSLContext dsl = StreamDatabase.empty();
        String[] one = {"one"};

        String plan = dsl.resultQuery("explain " + SyncTable.KNOWN, val(one), val(one), val(one)).fetch().stream()
                .map(line -> line.get(0, String.class))
                .collect(Collectors.joining("\n"));

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
    }
}
