package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.sync.KnownVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads entities from the log itself, which never lags behind. What is somebody else's is not there. */
@Component
@Profile("command")
class EntityPasts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final EventStore log;
    private final PushLog push;

    EntityPasts(EventStore log, PushLog push) {
        this.log = log;
        this.push = push;
    }

    /** What has become of the entity that a mutation is for. */
    <S> EntityPast<S> of(Aimed<S> aimed) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        log.readEvents(aimed.aggregate(), 0).forEachRemaining(events::add);
        return past(aimed, events);
    }

    /** What has become of the entities that these are for, in one question. */
    Many ofAll(Collection<Aimed<?>> aimed) {
        return new Many(
                aimed.isEmpty()
                        ? Map.of()
                        : push.events(aimed.stream().map(Aimed::aggregate).collect(Collectors.toSet())));
    }

    /** The versions that these have led to, by the id of the command; without those that have led to none. */
    Map<String, Long> versions(Collection<Aimed<?>> aimed) {
        Map<String, String> aggregates = new HashMap<>();
        aimed.forEach(each -> aggregates.put(each.commandId(), each.aggregate()));
        return aggregates.isEmpty() ? Map.of() : push.versions(aggregates);
    }

    private static <S> EntityPast<S> past(Aimed<S> aimed, List<DomainEventMessage<?>> events) {
        MutatedKind<S> kind = aimed.kind();
        String commandId = aimed.commandId();
        List<KnownVersion> versions = new ArrayList<>();
        S state = null;
        OptionalLong done = OptionalLong.empty();
        EntityPast<S> before = null;
        for (DomainEventMessage<?> message : events) {
            if (!(message.getPayload() instanceof UserEvent event)
                    || !event.owner().equals(aimed.from().user())) {
                return EntityPast.none();
            }
            long version = message.getSequenceNumber();
            if (commandId.equals(text(message, CommandIds.KEY))) {
                before = done.isPresent()
                        ? before
                        : new EntityPast<>(List.copyOf(versions), state, OptionalLong.empty(), null);
                done = OptionalLong.of(version);
            }
            state = kind.fold(state, event, message.getTimestamp(), version);
            if (state != null) {
                versions.add(version(kind, state, message));
            }
        }
        return new EntityPast<>(versions, state, done, before);
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
        return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** What was read of many entities at once. */
    static final class Many {

        private final Map<String, List<DomainEventMessage<?>>> events;

        private Many(Map<String, List<DomainEventMessage<?>>> events) {
            this.events = events;
        }

        <S> EntityPast<S> of(Aimed<S> aimed) {
            return past(aimed, events.getOrDefault(aimed.aggregate(), List.of()));
        }
    }
}
