package org.mirubato.infra.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.axon.DeadLetterQueues;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue by itself, for a group that no projection has. */
class DeadLetterQueueIT extends MirubatoIT {

    private static final int SEQUENCES = 12;

    private final TransactionTemplate transaction =
            new TransactionTemplate(server().bean(PlatformTransactionManager.class));
    private final SequencedDeadLetterQueue<EventMessage<?>> queue =
            server().bean(DeadLetterQueues.class).of("group-" + UUID.randomUUID());

    @AfterEach
    void clear() {
        transaction.executeWithoutResult(status -> queue.clear());
    }

    @Test
    void twelve_parked_sequences_drain_in_order() {
        List<String> sequences = parked(3);
        List<String> handled = new ArrayList<>();

        while (process(handled, sequences)) {}

        assertThat(handled)
                .containsExactlyElementsOf(sequences.stream()
                        .flatMap(sequence -> IntStream.range(0, 3).mapToObj(nr -> sequence + "/" + nr))
                        .toList());
        assertThat(queue.size()).isZero();
    }

    @Test
    void the_last_of_twelve_parked_sequences_is_found_by_a_filter() {
        List<String> sequences = parked(2);
        String last = sequences.get(SEQUENCES - 1);
        List<String> handled = new ArrayList<>();

        boolean drained = process(handled, List.of(last));

        assertThat(drained).isTrue();
        assertThat(handled).containsExactly(last + "/0", last + "/1");
        assertThat(queue.amountOfSequences()).isEqualTo(SEQUENCES - 1);
    }

    @Test
    void a_sequence_of_more_letters_than_a_page_is_listed_once() {
        String sequence = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status ->
                IntStream.range(0, 120).forEach(nr -> queue.enqueue(sequence, letter(sequence, nr))));

        assertThat(queue.deadLetterSequence(sequence)).hasSize(120);
    }

    @Test
    void two_who_drain_at_once_hand_out_each_letter_once() throws Exception {
        List<String> sequences = parked(3);
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            while (process(there, sequences)) {}
        });
        while (process(here, sequences)) {}
        other.get(20, TimeUnit.SECONDS);

        here.addAll(there);
        assertThat(here).hasSize(SEQUENCES * 3).doesNotHaveDuplicates();
    }

    /** Sequences parked one after the other, their letters mixed. */
    private List<String> parked(int letters) {
        List<String> sequences = IntStream.range(0, SEQUENCES)
                .mapToObj(nr -> "%02d-".formatted(nr) + UUID.randomUUID())
                .toList();
        for (int nr = 0; nr < letters; nr++) {
            for (String sequence : sequences) {
                DeadLetter<EventMessage<?>> letter = letter(sequence, nr);
                transaction.executeWithoutResult(status -> queue.enqueue(sequence, letter));
            }
        }
        return sequences;
    }

    private boolean process(List<String> handled, List<String> wanted) {
        return Boolean.TRUE.equals(transaction.execute(status -> queue.process(
                letter -> wanted.contains(((ReadingCorrected) letter.message().getPayload())
                        .scoreId()
                        .value()),
                letter -> handle(letter, handled))));
    }

    private static EnqueueDecision<EventMessage<?>> handle(
            DeadLetter<? extends EventMessage<?>> letter, List<String> handled) {
        ReadingCorrected event = (ReadingCorrected) letter.message().getPayload();
        handled.add(event.scoreId() + "/" + event.value());
        return Decisions.evict();
    }

    private static DeadLetter<EventMessage<?>> letter(String score, int nr) {
        ReadingCorrected event =
                new ReadingCorrected(new ScoreId(score), new UserId("user"), ReadField.TITLE, Integer.toString(nr));
        return new GenericDeadLetter<>(
                score,
                new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(nr),
                        new GenericDomainEventMessage<>("Score", score, nr, event)));
    }
}
