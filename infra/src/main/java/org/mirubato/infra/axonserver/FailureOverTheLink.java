package org.mirubato.infra.axonserver;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mirubato.domain.Refusal;

/**
 * A failure as it travels from the node that handled a message: exceptions themselves don't cross.
 *
 * @param kind a kind of refusal, or one of the words below
 * @param sentence what the person is told
 */
public record FailureOverTheLink(String kind, String sentence) {

    private static final String LOST_RACE = "LOST_RACE";
    private static final String NO_AGGREGATE = "NO_AGGREGATE";
    private static final String AWAY = "AWAY";
    private static final int DEPTH = 12;
    private static final Set<Status.Code> BROKEN_OFF =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED, Status.Code.DEADLINE_EXCEEDED);

    /** The failure with its words beside it; what we have no words for stays as it is. */
    static Throwable worded(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> words(cause).stream())
                .findFirst()
                .<Throwable>map(words -> new CommandExecutionException(words.sentence(), failure, words))
                .orElse(failure);
    }

    /** What the words stand for; else the failure itself. */
    static Throwable told(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> details(cause).stream())
                .findFirst()
                .<Throwable>map(words -> words.exception(failure))
                .orElseGet(() -> causes(failure).anyMatch(FailureOverTheLink::isAway)
                        ? new EventStoreAwayException(failure)
                        : failure);
    }

    static FailureOverTheLink of(Refusal refusal) {
        return new FailureOverTheLink(refusal.kind().name(), refusal.sentence());
    }

    /** The refusal that an exception is, or holds the words of. */
    public static Optional<Refusal> refusal(Throwable cause) {
        return cause instanceof Refusal refusal
                ? Optional.of(refusal)
                : details(cause)
                        .map(words -> words.exception(cause))
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast);
    }

    private static Optional<FailureOverTheLink> words(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(of(refusal));
        }
        if (cause instanceof ConcurrencyException) {
            return Optional.of(new FailureOverTheLink(LOST_RACE, "Somebody else has changed this meanwhile."));
        }
        if (cause instanceof AggregateNotFoundException) {
            return Optional.of(new FailureOverTheLink(NO_AGGREGATE, "There is no such thing."));
        }
        return isAway(cause)
                ? Optional.of(new FailureOverTheLink(AWAY, "The event store does not answer."))
                : Optional.empty();
    }

    /** Whether an exception says that the event store does not answer. */
    public static boolean isAway(Throwable cause) {
        if (cause instanceof StatusRuntimeException call) {
            return BROKEN_OFF.contains(call.getStatus().getCode());
        }
        if (cause instanceof AxonServerException told) {
            return told.errorCode() == ErrorCode.CONNECTION_FAILED;
        }
        return cause instanceof EventStoreAwayException
                || cause instanceof AxonServerCommandDispatchException
                || cause instanceof AxonServerQueryDispatchException;
    }

    private static Optional<FailureOverTheLink> details(Throwable cause) {
        return cause instanceof HandlerExecutionException handled
                ? handled.getDetails()
                        .filter(FailureOverTheLink.class::isInstance)
                        .map(FailureOverTheLink.class::cast)
                : Optional.empty();
    }

    private RuntimeException exception(Throwable cause) {
        return switch (kind) {
            case LOST_RACE -> new ConcurrencyException(sentence);
            case NO_AGGREGATE -> new AggregateNotFoundException("", sentence);
            case AWAY -> new EventStoreAwayException(cause);
            default -> refusal();
        };
    }

    private Refusal refusal() {
        return switch (Refusal.Kind.valueOf(kind)) {
            case INVALID -> Refusal.invalid(sentence);
            case UNAUTHENTICATED -> Refusal.unauthenticated(sentence);
            case FORBIDDEN -> Refusal.forbidden(sentence);
            case NOT_FOUND -> Refusal.notFound(sentence);
            case CONFLICT -> Refusal.conflict(sentence);
            case STALE -> Refusal.stale(sentence);
            case TOO_LARGE -> Refusal.tooLarge(sentence);
            case KEY_REUSED -> Refusal.keyReused(sentence);
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }
}
