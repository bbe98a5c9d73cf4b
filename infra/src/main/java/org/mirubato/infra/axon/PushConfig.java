package org.mirubato.infra.axon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.sync.PushLog;
import org.mirubato.infra.eventlog.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How pushes of many changes meet the log. */
@Configuration(proxyBeanMethods = false)
@Profile("command")
class PushConfig {

    @Bean
    @OnPostgres
    PushLog pushLog(EventLog log) {
        return new Together(log);
    }

    @Bean
    @OnAxonServer
    PushLog pushLogOnAxonServer(EventStore events) {
        return new OneByOne(events);
    }

    private record Together(EventLog log) implements PushLog {

        @Override
        public Map<String, List<DomainEventMessage<?>>> events(Collection<String> aggregates) {
            return log.events(aggregates);
        }

        @Override
        public Map<String, Long> versions(Map<String, String> aggregates) {
            return log.versions(aggregates);
        }

        @Override
        public <T> List<Optional<Written<T>>> together(List<Supplier<T>> works) {
            return log.together(works).stream()
                    .map(work -> work.map(written -> new Written<>(written.answer(), written.versions())))
                    .toList();
        }
    }

    /** Axon Server is asked by aggregate, and a command that comes back from it is in the log. */
    private record OneByOne(EventStore store) implements PushLog {

        @Override
        public Map<String, List<DomainEventMessage<?>>> events(Collection<String> aggregates) {
            Map<String, List<DomainEventMessage<?>>> events = new HashMap<>();
            aggregates.forEach(each -> events.put(
                    each,
                    store.readEvents(each, 0)
                            .asStream()
                            .<DomainEventMessage<?>>map(event -> event)
                            .toList()));
            return events;
        }

        @Override
        public Map<String, Long> versions(Map<String, String> aggregates) {
            Map<String, Long> versions = new HashMap<>();
            aggregates.forEach((command, aggregate) -> store.readEvents(aggregate, 0)
                    .asStream()
                    .filter(event -> command.equals(event.getMetaData().get(CommandIds.KEY)))
                    .forEach(event -> versions.put(command, event.getSequenceNumber())));
            return versions;
        }

        @Override
        public <T> List<Optional<Written<T>>> together(List<Supplier<T>> works) {
            return works.stream()
                    .map(work -> Optional.of(new Written<>(work.get(), Map.of())))
                    .toList();
        }
    }
}
