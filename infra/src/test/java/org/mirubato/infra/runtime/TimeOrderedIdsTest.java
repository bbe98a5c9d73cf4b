package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void events_and_commands_are_named_in_the_order_of_time() throws InterruptedException {
        String before = IdentifierFactory.getInstance().generateIdentifier();
        Thread.sleep(2);
        String after = IdentifierFactory.getInstance().generateIdentifier();

        assertThat(List.of(before, after))
                .isSorted()
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void the_word_of_an_id_has_its_place_in_the_order_and_all_its_bits() {
        List<UUID> ids = Stream.of(
                        "00000000-0000-0000-0000-000000000000",
                        "00000000-0000-0000-0000-00000000001f",
                        "00000000-0000-0000-8000-000000000000",
                        "00000000-0000-0001-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(UUID::fromString)
                .toList();

        assertThat(ids.stream().map(TimeOrderedIds::word))
                .containsExactly(
                        "00000000000000000000000000",
                        "0000000000000000000000000z",
                        "00000000000008000000000000",
                        "0000000000000g000000000000",
                        "7zzzzzzzzzzzzzzzzzzzzzzzzz")
                .isSorted();
    }

    @Test
    void no_two_are_equal() {
        assertThat(Stream.generate(TimeOrderedIds::word).limit(10_000)).doesNotHaveDuplicates();
    }
}
