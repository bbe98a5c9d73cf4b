package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.sync.PlaceInLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens on the real database. */
class LogTokensIT extends MirubatoIT {

    private final String group = "group-" + UUID.randomUUID();
    private final TokenStore tokens = server().bean(TokenStore.class);
    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(server().bean(PlatformTransactionManager.class));

    @Test
    void a_projection_moves_on_without_waiting_for_the_disk_in_that_transaction_alone() {
        String inside = transaction.execute(status -> {
            tokens.storeToken(tokens.fetchToken("score-list", 0), "score-list", 0);
            return waits();
        });

        assertThat(inside).isEqualTo("off");
        assertThat(waits()).isEqualTo("on");
    }

    @Test
    void whatever_is_no_projection_waits_for_the_disk() {
        claim();

        String inside = transaction.execute(status -> {
            tokens.storeToken(new GlobalSequenceTrackingToken(7), group, 0);
            return waits();
        });

        assertThat(inside).isEqualTo("on");
        TrackingToken stored = transaction.execute(status -> tokens.fetchToken(group, 0));
        assertThat(stored).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void the_stream_that_devices_are_told_of_waits_for_the_disk() {
        String inside = transaction.execute(status -> {
            tokens.storeToken(tokens.fetchToken("sync", 0), "sync", 0);
            return waits();
        });

        assertThat(inside).isEqualTo("on");
    }

    @Test
    void a_segment_that_another_node_has_taken_is_not_moved_on() {
        claim();

        for (String name : List.of("score-list", group)) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        TrackingToken token = tokens.fetchToken(name, 0);
                        jdbc.update("update log.token_entry set owner = 'another' where processor_name = ?", name);
                        tokens.storeToken(token, name, 0);
                    }))
                    .as(name)
                    .isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void a_place_that_a_crash_has_taken_back_is_neither_stored_over_nor_kept_claimed() {
        for (BiConsumer<TrackingToken, String> step : List.<BiConsumer<TrackingToken, String>>of(
                (token, name) -> tokens.storeToken(token, name, 0), (token, name) -> tokens.extendClaim(name, 0))) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        TrackingToken token = tokens.fetchToken("score-list", 0);
                        jdbc.update("update log.token_entry set token = '{\"globalIndex\":-2}'"
                                + " where processor_name = 'score-list' and segment = 0");
                        step.accept(token, "score-list");
                    }))
                    .isInstanceOf(UnableToClaimTokenException.class)
                    .hasMessageContaining("no longer at the place");
        }
    }

    @Test
    void the_streams_place_is_left_to_the_statement_that_stores_a_batch() {
        TrackingToken token = transaction.execute(status -> tokens.fetchToken("sync", 0));
        String before = storedAt();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        try {
            tokens.storeToken(token, "sync", 0);
            PlaceInLog place = PlaceInLog.of(work);

            assertThat(storedAt()).isEqualTo(before);
            assertThat(moved(place, "false")).isEmpty();
            assertThat(storedAt()).isEqualTo(before);
            assertThat(moved(place, "true")).hasSize(1);
            assertThat(storedAt()).isGreaterThan(before);
        } finally {
            work.rollback();
        }
    }

    @Test
    void a_batch_that_has_nothing_for_the_streams_moves_their_place_on_by_itself() {
        TrackingToken token = transaction.execute(status -> tokens.fetchToken("sync", 0));
        String before = storedAt();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));

        tokens.storeToken(token, "sync", 0);
        work.commit();

        assertThat(storedAt()).isGreaterThan(before);
    }

    @Test
    void a_batch_whose_first_event_is_not_for_the_streams_takes_its_place_with_it() {
        TrackingToken token = transaction.execute(status -> tokens.fetchToken("sync", 0));
        String before = storedAt();
        List<EventMessage<?>> events = List.of(
                GenericEventMessage.asEventMessage("not for the streams"),
                GenericEventMessage.asEventMessage("for the streams"));
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(events);
        List<String> seen = new ArrayList<>();
        work.onPrepareCommit(committing -> tokens.storeToken(token, "sync", 0));

        work.executeWithResult(() -> {
            if (work.isLastMessage()) {
                work.onPrepareCommit(committing -> {
                    seen.add(storedAt());
                    PlaceInLog place = PlaceInLog.of(work);
                    assertThat(moved(place, "true")).hasSize(1);
                    place.moved();
                    seen.add(storedAt());
                });
            }
            return null;
        });

        assertThat(work.isRolledBack()).isFalse();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isEqualTo(before);
        assertThat(storedAt()).isEqualTo(seen.get(1)).isGreaterThan(before);
    }

    private List<?> moved(PlaceInLog place, String condition) {
        return jdbc.queryForList(place.update(condition), place.parameters().toArray());
    }

    private String storedAt() {
        return jdbc.queryForObject(
                "select timestamp from token_entry where processor_name = 'sync' and segment = 0", String.class);
    }

    private void claim() {
        transaction.executeWithoutResult(status -> {
            tokens.initializeTokenSegments(group, 1, new GlobalSequenceTrackingToken(1));
            tokens.fetchToken(group, 0);
        });
    }

    private String waits() {
        return jdbc.queryForObject("select current_setting('synchronous_commit')", String.class);
    }
}
