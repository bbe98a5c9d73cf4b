package org.mirubato.infra.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.springframework.jdbc.core.JdbcTemplate;

class ReadModelIT extends MirubatoIT {

    @Test
    void every_table_of_the_read_schemas_belongs_to_exactly_one_read_model() {
        List<String> tables = server().bean(JdbcTemplate.class)
                .queryForList(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_schema in ('library', 'sync') and table_name <> 'flyway_schema_history'",
                        String.class);

        List<String> declared = ReadModel.ALL.stream()
                .flatMap(model -> model.tables().stream().map(table -> model.schema() + "." + table))
                .toList();

        assertThat(declared).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void every_read_model_is_filled_by_a_processor_of_that_name() {
        EventProcessingConfiguration processing = server().bean(EventProcessingConfiguration.class);

        assertThat(processing.eventProcessors().keySet())
                .containsAll(ReadModel.ALL.stream().map(ReadModel::group).toList());
    }
}
