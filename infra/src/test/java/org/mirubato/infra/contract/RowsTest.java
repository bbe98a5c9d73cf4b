package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of the reference's API is forgotten. */
class RowsTest {

    private static final List<Class<?>> TESTS = List.of(
            SystemPagesContractIT.class,
            AccountContractIT.class,
            SyncContractIT.class,
            AutocompleteContractIT.class,
            RepertoireContractIT.class,
            GoalContractIT.class,
            TemplateContractIT.class);

    @Test
    void every_row_is_proved_by_a_test() {
        List<String> rows = new ArrayList<>(Rows.KEPT);
        rows.addAll(Rows.LEFT_OUT);

        assertThat(new TreeSet<>(proved())).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static List<String> proved() {
        return TESTS.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Row.class))
                .filter(row -> row != null)
                .flatMap(row -> Stream.of(row.value()))
                .toList();
    }
}
