package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.KnownVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads entities from the log itself, which never lags behind. What is somebody else's is not there. */
@Component
@Profile("command")
class EntityPasts {

    private final EventStore log;

    EntityPasts(EventStore log) {
        this.log = log;
    }

    /** @param commandId of the mutation that may have been done already */
    <S> EntityPast<S> of(MutatedKind<S> kind, UserId user, String id, String commandId) {
        List<KnownVersion> versions = new ArrayList<>();
        S state = null;
        OptionalLong done = OptionalLong.empty();
        DomainEventStream events = log.readEvents(kind.aggregate(user, id), 0);
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            if (!(message.getPayload() instanceof UserEvent event)
                    || !event.owner().equals(user)) {
                return new EntityPast<>(List.of(), null, OptionalLong.empty());
            }
            long version = message.getSequenceNumber();
            state = kind.fold(state, event, message.getTimestamp(), version);
            if (state != null) {
                versions.add(version(kind, state, message));
            }
            if (commandId.equals(text(message, CommandIds.KEY))) {
                done = OptionalLong.of(version);
            }
        }
        return new EntityPast<>(versions, state, done);
    }

    private static <S> KnownVersion version(MutatedKind<S> kind, S state, DomainEventMessage<?> message) {
        return new KnownVersion(
                message.getSequenceNumber(),
                text(message, MutationSender.DEVICE),
                number(text(message, MutationSender.MID)),
                kind.fields(state));
    }

    private static @Nullable String text(DomainEventMessage<?> message, String name) {
        Object value = message.getMetaData().get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
