package org.mirubato.infra.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreId;

/** Events as a command hands them to the engine. */
final class Appends {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Appends() {}

    /** As many events of one command on one score, from a sequence number on. */
    static List<DomainEventMessage<?>> inspections(String commandId, String scoreId, long firstSequence, int count) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ScoreInspected event = new ScoreInspected(new ScoreId(scoreId), new UserId("user_01"), 1, i + 1);
            messages.add(message(commandId, "Score", scoreId, firstSequence + i, event, NOON));
        }
        return messages;
    }

    static List<DomainEventMessage<?>> registration(String userId, String email) {
        AccountRegistered event = new AccountRegistered(new UserId(userId), email, Role.USER);
        return List.of(message("register-" + userId, "Account", userId, 0, event, NOON));
    }

    static DomainEventMessage<?> message(
            String commandId, String type, String id, long sequence, DomainEvent event, Instant at) {
        MetaData metadata = MetaData.from(Map.of(PostgresEventStorageEngine.COMMAND_ID, commandId));
        return new GenericDomainEventMessage<>(
                type, id, sequence, event, metadata, UUID.randomUUID().toString(), at);
    }
}
