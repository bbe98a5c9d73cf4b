package org.mirubato.infra.eventlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.eventlog.Appends.inspections;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Snapshots save reading a long stream, and are never more than that. */
@ExtendWith(SharedLogDatabase.class)
class SnapshotIT {

    private static final String SCORE = "score_01";

    private LogDatabase database;

    /** What an aggregate might remember. */
    record Remembered(String title, int pages) {}

    @BeforeEach
    void beginWithFiveEventsAndASnapshotAfterTheThird(LogDatabase running) {
        database = running;
        database.clear();
        PostgresEventStorageEngine engine = database.log().engine();
        engine.appendEvents(inspections("c1", SCORE, 0, 5));
        engine.storeSnapshot(snapshot(2, new Remembered("Für Elise", 3)));
    }

    @Test
    void an_aggregate_is_loaded_from_its_snapshot_and_what_came_after() {
        List<? extends DomainEventMessage<?>> loaded = load();

        assertThat(loaded.get(0).getPayload()).isEqualTo(new Remembered("Für Elise", 3));
        assertThat(loaded).extracting(DomainEventMessage::getSequenceNumber).containsExactly(2L, 3L, 4L);
    }

    @Test
    void an_older_snapshot_does_not_replace_a_newer_one() {
        database.log().engine().storeSnapshot(snapshot(1, new Remembered("Bagatelle", 2)));

        assertThat(load()).extracting(DomainEventMessage::getSequenceNumber).containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_state_that_has_had_another_shape_is_made_from_its_events() {
        database.jdbc().update("update snapshots set state_revision = '1-0'");

        assertThat(load()).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void the_snapshot_of_somebody_who_has_been_erased_is_not_used() {
        database.jdbc().update("delete from subject_keys");

        assertThat(load()).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void nothing_of_a_state_can_be_read_in_the_database() {
        byte[] state = database.jdbc().queryForObject("select state from snapshots", byte[].class);

        assertThat(new String(state, ISO_8859_1)).doesNotContain("Elise").doesNotContain("pages");
    }

    private List<? extends DomainEventMessage<?>> load() {
        return LogEventStore.on(database.log().engine())
                .readEvents(SCORE)
                .asStream()
                .toList();
    }

    private static DomainEventMessage<?> snapshot(long sequence, Remembered state) {
        return new GenericDomainEventMessage<>(
                "Score",
                SCORE,
                sequence,
                state,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Appends.NOON);
    }
}
