package org.mirubato.infra.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.axon.DeadLetterTable;
import org.mirubato.infra.axon.ParkedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does about events that a projection could not take. */
@Component
class DeadLetters {

    private static final int LONGEST_SEQUENCE = 1024;

    /** A request may take ten seconds; who asked for a whole group asks again. */
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final EventProcessingConfiguration processing;
    private final DeadLetterTable table;
    private final TransactionTemplate transaction;

    DeadLetters(
            EventProcessingConfiguration processing, DeadLetterTable table, PlatformTransactionManager transactions) {
        this.processing = processing;
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What came of a retry.
     *
     * @param drained how many events the projection has taken now
     * @param failed the event that still fails; null when none is left
     */
    record Retry(
            String group,
            String sequence,
            long drained,
            @Nullable ParkedEvent failed) {}

    /** What came of the retry of a group. {@code untried} sequences were not reached in time. */
    record GroupRetry(List<Retry> retries, int untried) {}

    /** The first event of each parked sequence, the newest sequence first. */
    List<ParkedEvent> newest(int limit) {
        return table.newest(limit);
    }

    /** A sequence's events in their order; never empty. */
    List<ParkedEvent> letters(String group, String sequence) {
        List<ParkedEvent> letters = table.letters(group, sequence, LONGEST_SEQUENCE);
        if (letters.isEmpty()) {
            throw unknown(group, sequence);
        }
        return letters;
    }

    /** Hands a sequence to its projection once more, up to the first event that fails again. */
    Retry retry(String group, String sequence) {
        long before = letters(group, sequence).get(0).waiting();
        processor(group)
                .process(letter -> letter instanceof JdbcDeadLetter<?> stored
                        && stored.getSequenceIdentifier().equals(sequence));
        List<ParkedEvent> left = table.letters(group, sequence, 1);
        return left.isEmpty()
                ? new Retry(group, sequence, before, null)
                : new Retry(group, sequence, Math.max(0, before - left.get(0).waiting()), left.get(0));
    }

    /** Hands all sequences of a group to their projection, those that nobody has tried for longest first. */
    GroupRetry retryAll(String group) {
        processor(group);
        long end = System.nanoTime() + LONGEST_RETRY.toNanos();
        List<ParkedEvent> parked = table.longestUntried(group);
        List<Retry> retries = new ArrayList<>();
        for (ParkedEvent first : parked) {
            if (System.nanoTime() > end) {
                break;
            }
            retries.add(retry(group, first.sequence()));
        }
        return new GroupRetry(retries, parked.size() - retries.size());
    }

    /** Gives a sequence up; answers how many events it had. */
    int drop(String group, String sequence, String user, String reason) {
        Integer dropped = transaction.execute(status -> table.drop(group, sequence, user, reason));
        if (dropped == null || dropped == 0) {
            throw unknown(group, sequence);
        }
        return dropped;
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> processor(String group) {
        return processing
                .sequencedDeadLetterProcessor(group)
                .orElseThrow(() -> table.longestUntried(group).isEmpty()
                        ? Refusal.notFound("There is no projection \"" + group + "\" that parks events.")
                        : Refusal.conflict(
                                "This node does not run the projection \"" + group + "\": ask one that does."));
    }

    private static Refusal unknown(String group, String sequence) {
        return Refusal.notFound("The projection \"" + group + "\" has no parked sequence \"" + sequence + "\".");
    }
}
