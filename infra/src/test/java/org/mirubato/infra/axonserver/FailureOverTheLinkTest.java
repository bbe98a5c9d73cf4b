package org.mirubato.infra.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

/** What the sender of a command is told when another node could not handle it. */
class FailureOverTheLinkTest {

    @Test
    void a_refusal_reads_the_same_on_every_node() {
        for (Refusal sent : new Refusal[] {
            Refusal.invalid("a"),
            Refusal.unauthenticated("b"),
            Refusal.forbidden("c"),
            Refusal.notFound("d"),
            Refusal.conflict("e"),
            Refusal.stale("f"),
            Refusal.tooLarge("g")
        }) {
            Throwable told = acrossTheWire(new IllegalStateException(sent));

            assertThat(told).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(sent.kind());
                assertThat(refusal.sentence()).isEqualTo(sent.sentence());
            });
        }
    }

    @Test
    void a_lost_race_is_one_for_the_sender_too_so_that_it_is_tried_again() {
        assertThat(acrossTheWire(new ConcurrencyException("lost"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void an_aggregate_that_is_not_there_is_not_there_for_the_sender() {
        assertThat(acrossTheWire(new AggregateNotFoundException("score_01", "none")))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void a_failure_without_words_of_ours_stays_what_it_is() {
        IllegalStateException broken = new IllegalStateException("password=secret");

        assertThat(FailureOverTheLink.worded(broken)).isSameAs(broken);
        assertThat(FailureOverTheLink.told(broken)).isSameAs(broken);
    }

    /** Of the exception only its message and the details arrive. */
    private static Throwable acrossTheWire(Throwable thrown) {
        CommandExecutionException worded = (CommandExecutionException) FailureOverTheLink.worded(thrown);
        return FailureOverTheLink.told(new CommandExecutionException(
                "remote",
                new AxonServerRemoteCommandHandlingException("AXONIQ-4002", error()),
                worded.getDetails().orElseThrow()));
    }

    private static io.axoniq.axonserver.grpc.ErrorMessage error() {
        return io.axoniq.axonserver.grpc.ErrorMessage.newBuilder()
                .setMessage("remote")
                .build();
    }
}
