package org.mirubato.infra.axon;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets other nodes have their share of the segments. A processor claims whatever is free, so the node that was there first would
 * keep all of them.
 */
@Component
class SegmentBalance implements NodeWork {

    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final NodeTable nodes;
    private final String self;

    SegmentBalance(
            ObjectProvider<EventProcessingConfiguration> processing,
            NodeTable nodes,
            @Value("${mirubato.node}") String self) {
        this.processing = processing;
        this.nodes = nodes;
        this.self = self;
    }

    @Override
    public int everyMillis() {
        return 1000;
    }

    @Override
    public void run() {
        Map<String, StreamingEventProcessor> processors = new TreeMap<>();
        processing.getObject().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                processors.put(name, streaming);
            }
        });
        nodes.seen(self, processors.keySet());
        processors.forEach((name, processor) -> {
            if (processor.processingStatus().size() > nodes.fairShare(name)) {
                releaseOne(processor);
            }
        });
    }

    /** Always the same one, so that a release that takes its time is not followed by another. For a while it is not claimed again here. */
    private static void releaseOne(StreamingEventProcessor processor) {
        processor.processingStatus().keySet().stream()
                .max(Comparator.naturalOrder())
                .ifPresent(processor::releaseSegment);
    }

    @Override
    public void stop() {
        nodes.gone(self);
    }
}
