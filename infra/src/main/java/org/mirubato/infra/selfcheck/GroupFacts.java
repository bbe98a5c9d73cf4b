package org.mirubato.infra.selfcheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.SagaConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.mirubato.infra.axon.SideEffects;
import org.mirubato.infra.selfcheck.StartFacts.Group;
import org.mirubato.infra.selfcheck.StartFacts.Letters;

/** Asks the framework what the self-check wants to know of each processing group. */
final class GroupFacts {

    /** Parking an event would stop a user's whole stream: what can't be encoded becomes a row that says so. */
    private static final Set<String> NEVER_PARKS = Set.of("sync");

    private final EventProcessingConfiguration processing;

    GroupFacts(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    List<Group> all() {
        Set<String> sagas = processing.sagaConfigurations().stream()
                .map(SagaConfiguration::processingGroup)
                .collect(Collectors.toSet());
        return new TreeSet<>(processing.eventProcessors().keySet())
                .stream().map(name -> group(name, sagas.contains(name))).toList();
    }

    private Group group(String name, boolean saga) {
        return new Group(
                name,
                processing.tokenStore(name) instanceof InMemoryTokenStore,
                letters(name),
                NEVER_PARKS.contains(name),
                saga,
                SideEffects.GROUPS.contains(name),
                processing
                        .eventProcessor(name, StreamingEventProcessor.class)
                        .map(StreamingEventProcessor::supportsReset)
                        .orElse(false));
    }

    private Letters letters(String name) {
        return processing
                .deadLetterQueue(name)
                .map(queue -> queue instanceof InMemorySequencedDeadLetterQueue ? Letters.IN_MEMORY : Letters.KEPT)
                .orElse(Letters.NOWHERE);
    }
}
