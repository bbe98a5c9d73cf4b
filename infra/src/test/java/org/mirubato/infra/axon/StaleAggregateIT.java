package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.eventlog.AdvisoryLock;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;
import org.mirubato.infra.json.TextValueModule;
import org.mirubato.infra.upload.Samples;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Another node has changed an aggregate that this one knows, and word of it has not come yet. */
class StaleAggregateIT extends MirubatoIT {

    private static final String LOCK = "pg_advisory_lock_shared(" + AdvisoryLock.LISTENING.key() + ")";
    private static final String UNLOCK = "pg_advisory_unlock_shared(" + AdvisoryLock.LISTENING.key() + ")";

    private final CommandGateway gateway = server().bean(CommandGateway.class);
    private final EventStore events = server().bean(EventStore.class);
    private final Cache cache = server().context().getBean("aggregateCache", Cache.class);
    private ScoreId score;
    private UserId owner;
    private Connection otherNode;

    @BeforeEach
    void a_score_that_this_node_knows_and_another_node() throws SQLException {
        TestUser user = newUser();
        score = new ScoreId(user.uploaded("prelude.pdf", Samples.distinct(Samples.ROS)));
        user.processed(score.value());
        owner = ((ScoreEvent) events.readEvents(score.value()).next().getPayload()).owner();
        otherNode = server().bean(DataSource.class).getConnection();
        sql("select " + LOCK);
        untilOthersListen(true);
        correctTitle("Prelude");
    }

    /** A node that is alone again forgets what it knows, which must not meet the next test. */
    @AfterEach
    void stop() throws SQLException {
        sql("select " + UNLOCK);
        untilOthersListen(false);
        otherNode.close();
    }

    @Test
    void a_correction_that_only_an_old_state_has_already_is_not_dropped() {
        unheard(new ReadingCorrected(score, owner, ReadField.TITLE, "Fugue"));

        correctTitle("Prelude");

        assertThat(last()).isEqualTo(new ReadingCorrected(score, owner, ReadField.TITLE, "Prelude"));
    }

    @Test
    void a_change_decided_on_an_old_state_is_decided_on_the_newest_one_after_its_conflict() {
        unheard(new ScoreDeleted(score, owner));

        assertThatThrownBy(() -> correctTitle("Fugue"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has been deleted");
        assertThat(last()).isInstanceOf(ScoreDeleted.class);
    }

    @Test
    void nothing_changed_is_still_no_event() {
        correctTitle("Prelude");
        gateway.sendAndWait(new DeleteScore(score, owner));
        gateway.sendAndWait(new DeleteScore(score, owner));

        assertThat(events.readEvents(score.value()).asStream().map(each -> each.getPayload()))
                .filteredOn(each -> each instanceof ReadingCorrected || each instanceof ScoreDeleted)
                .hasSize(2);
    }

    /** Two at once, of which the second was decided before the first was in the log. */
    @Test
    void what_a_repeated_command_has_made_of_an_aggregate_is_not_kept() {
        PostgresEventStorageEngine engine = server().bean(EventLog.class).engine();
        String command = UUID.randomUUID().toString();
        engine.appendEvents(List.of(correction(command)));
        assertThat(cache.containsKey(score.value())).isTrue();

        UnitOfWork<?> again = DefaultUnitOfWork.startAndGet(new GenericMessage<>("again"));
        engine.appendEvents(List.of(correction(command)));
        again.commit();

        assertThat(cache.containsKey(score.value())).isFalse();
        correctTitle("Prelude");
        assertThat(events.readEvents(score.value()).asStream().map(DomainEventMessage::getSequenceNumber))
                .isEqualTo(LongStream.rangeClosed(
                                0, events.lastSequenceNumberFor(score.value()).orElseThrow())
                        .boxed()
                        .toList());
    }

    private DomainEventMessage<ScoreEvent> correction(String command) {
        long next = events.lastSequenceNumberFor(score.value()).orElseThrow() + 1;
        return new GenericDomainEventMessage<>(
                "Score",
                score.value(),
                next,
                new ReadingCorrected(score, owner, ReadField.TITLE, "Fugue"),
                Map.of(PostgresEventStorageEngine.COMMAND_ID, command));
    }

    /** Appended by a connection of this node, so that it takes the word for its own and keeps its aggregate. */
    private void unheard(ScoreEvent event) {
        Object old = Objects.requireNonNull(cache.get(score.value()), "the aggregate is not cached");
        JsonMapper mapper =
                JsonMapper.builder().addModule(new TextValueModule()).build();
        EventLog another = new EventLog(
                new JdbcTemplate(server().bean(DataSource.class)),
                mapper,
                server().bean(EventCodec.class),
                new byte[32]);
        long next = events.lastSequenceNumberFor(score.value()).orElseThrow() + 1;
        another.engine().appendEvents(List.of(new GenericDomainEventMessage<>("Score", score.value(), next, event)));
        cache.put(score.value(), old);
    }

    private void correctTitle(String title) {
        gateway.sendAndWait(new CorrectReading(score, owner, ReadField.TITLE, title));
    }

    private Object last() {
        return events.readEvents(score.value())
                .asStream()
                .reduce((before, after) -> after)
                .orElseThrow()
                .getPayload();
    }

    private void untilOthersListen(boolean listen) throws SQLException {
        sql("select pg_notify('mirubato_log', '')");
        while (server().bean(EventLog.class).othersListen() != listen) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void sql(String query) throws SQLException {
        try (Statement statement = otherNode.createStatement()) {
            statement.execute(query);
        }
    }
}
