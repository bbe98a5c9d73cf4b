package org.mirubato.infra.axon;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.mirubato.infra.axon.WatermarkTable.SegmentOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How far the read models and the streams are. The position of each segment that runs here is read from memory, where it moves with every event,
 * ignored ones included; the stored token may be seconds behind. Of a segment elsewhere its node tells.
 */
@Component
public class ProjectionWatermarks {

    private static final long PAUSE_NANOS = 1_000_000;
    private static final long PAUSE_ELSEWHERE_NANOS = 5_000_000;

    /** The groups whose rows people ask for; they can be made again from the log at any time. */
    static final List<String> READ_MODELS = List.of(
            "score-list",
            "account-list",
            "device-list",
            "piece-list",
            "logbook",
            "insights",
            "piece-join",
            "repertoire",
            "goal-list",
            "plans");

    /** The group whose rows devices follow. */
    static final String STREAM = "sync";

    /** All of these. */
    static final List<String> READ_GROUPS =
            Stream.concat(READ_MODELS.stream(), Stream.of(STREAM)).toList();

    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final ToldWatermarks told;
    private final OtherNodes others;
    private final ReadModelPace pace;
    /** A position that all of them have passed. */
    private final AtomicLong passed = new AtomicLong();

    ProjectionWatermarks(
            ObjectProvider<EventProcessingConfiguration> processing,
            ToldWatermarks told,
            OtherNodes others,
            ReadModelPace pace) {
        this.processing = processing;
        this.told = told;
        this.others = others;
        this.pace = pace;
    }

    /** Waits until every read model has passed {@code position}, on whichever node it is; false when that took too long. */
    public boolean await(long position, Duration patience) {
        if (position <= passed.get()) {
            return true;
        }
        pace.hurry();
        try {
            boolean in = await(READ_GROUPS, position, patience);
            if (in) {
                passed.accumulateAndGet(position, Math::max);
            }
            return in;
        } finally {
            pace.relax();
        }
    }

    /** The same for the stream of devices alone. */
    boolean awaitStream(long position, Duration patience) {
        return await(List.of(STREAM), position, patience);
    }

    private boolean await(List<String> groups, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        return groups.stream().filter(this::isSomewhere).allMatch(group -> await(group, position, deadline));
    }

    private boolean await(String group, long position, long deadline) {
        boolean here = false;
        while (!here || position(group) < position) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(here ? PAUSE_ELSEWHERE_NANOS : PAUSE_NANOS);
            here = lowest(here(group)) >= position;
        }
        return true;
    }

    /** A node without that role waits for the others, but not for nobody. */
    private boolean isSomewhere(String group) {
        return processing
                        .getObject()
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .isPresent()
                || (others.mayBeThere() && told.lowestBut(group, List.of()).isPresent());
    }

    /** The position up to which every segment has come, here and elsewhere; asks nobody when all of them run here. */
    public long position(String group) {
        Map<Integer, EventTrackerStatus> here = here(group);
        if (isWhole(here)) {
            return lowest(here);
        }
        OptionalLong elsewhere = told.lowestBut(group, here.keySet());
        return here.isEmpty() ? elsewhere.orElse(-1) : Math.min(lowest(here), elsewhere.orElse(Long.MAX_VALUE));
    }

    /** How far the segments on this node are. */
    Map<SegmentOf, Long> here() {
        Map<SegmentOf, Long> positions = new HashMap<>();
        processing
                .getObject()
                .eventProcessors()
                .keySet()
                .forEach(group -> here(group)
                        .forEach((segment, status) -> positions.put(new SegmentOf(group, segment), position(status))));
        return positions;
    }

    private Map<Integer, EventTrackerStatus> here(String group) {
        return processing
                .getObject()
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
    }

    /** A segment with a mask of n bits is one of 2^n equal parts. */
    private static boolean isWhole(Map<Integer, EventTrackerStatus> segments) {
        return segments.values().stream()
                        .mapToDouble(each -> 1.0 / (each.getSegment().getMask() + 1))
                        .sum()
                >= 1;
    }

    /** The lowest position of a processor's segments here; -1 while it has none. */
    public static long lowest(StreamingEventProcessor processor) {
        Map<Integer, EventTrackerStatus> here = processor.processingStatus();
        return here.isEmpty() ? -1 : lowest(here);
    }

    private static long lowest(Map<Integer, EventTrackerStatus> segments) {
        return segments.values().stream()
                .mapToLong(ProjectionWatermarks::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(-1);
    }
}
