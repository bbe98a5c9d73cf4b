package org.mirubato.infra.admin;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.axon.ProjectionWatermarks;
import org.mirubato.infra.eventlog.LogHead;
import org.mirubato.infra.rebuild.ReadModel;
import org.mirubato.infra.rebuild.RebuildProgress;
import org.mirubato.infra.rebuild.Rebuilds;
import org.springframework.stereotype.Component;

/** The event processors that this node can run: how far they are on all nodes, and how a projection is built anew from the log. */
@Component
public class Projections {

    private final EventProcessingConfiguration processing;
    private final ProjectionWatermarks watermarks;
    private final LogHead log;
    private final Rebuilds rebuilds;

    Projections(
            EventProcessingConfiguration processing, ProjectionWatermarks watermarks, LogHead log, Rebuilds rebuilds) {
        this.processing = processing;
        this.watermarks = watermarks;
        this.log = log;
        this.rebuilds = rebuilds;
    }

    /**
     * How far a processor is.
     *
     * @param position the log position up to which every segment has come, on whichever node
     * @param head the log's last position
     * @param replayable whether it may be built anew from the log
     * @param replaying true from the request until the new tables are the ones that are read
     * @param deadLetters how many sequences of events are parked
     * @param replay how far the new tables are; null when none are being built
     */
    public record State(
            String name,
            long position,
            long head,
            boolean replayable,
            boolean replaying,
            boolean failing,
            long deadLetters,
            @Nullable RebuildProgress replay) {

        /** How many events the processor has still to see. */
        public long lag() {
            return Math.max(0, head - position);
        }
    }

    /** All processors of this node, by name. */
    public List<State> all() {
        long head = log.head();
        Map<String, RebuildProgress> replays = rebuilds.underWay();
        return new TreeSet<>(processing.eventProcessors().keySet())
                .stream()
                        .flatMap(name -> processing
                                .eventProcessor(name, StreamingEventProcessor.class)
                                .map(processor -> state(name, processor, head, replays.get(name)))
                                .stream())
                        .toList();
    }

    /**
     * Has a projection built anew from the first event, beside the one that serves; then they are swapped. Returns at once.
     *
     * @throws Refusal when there is no such processor, it must not see events twice, or it is being built anew already
     */
    public void replay(String name) {
        if (!processing.eventProcessors().containsKey(name)) {
            throw Refusal.notFound("There is no projection \"" + name + "\".");
        }
        rebuilds.request(ReadModel.of(name)
                .orElseThrow(() -> Refusal.conflict("\"" + name + "\" acts on what it sees and is never replayed.")));
    }

    private State state(String name, StreamingEventProcessor processor, long head, @Nullable RebuildProgress replay) {
        return new State(
                name,
                Math.max(0, watermarks.position(name)),
                head,
                ReadModel.of(name).isPresent(),
                replay != null,
                processor.isError(),
                deadLetters(name),
                replay);
    }

    private long deadLetters(String group) {
        return processing
                .deadLetterQueue(group)
                .map(SequencedDeadLetterQueue::amountOfSequences)
                .orElse(0L);
    }
}
