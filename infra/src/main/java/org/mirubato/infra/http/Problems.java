package org.mirubato.infra.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.axonserver.FailureOverTheLink;
import org.mirubato.infra.eventlog.EventCodec.UnknownEventException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says what a client is told about an exception. What is not known here is our own fault and told without any detail. */
final class Problems {

    private static final int RETRY_SECONDS = 2;
    private static final int DEPTH = 12;
    private static final String AWAY =
            "The event store does not answer: nothing was changed as far as is known. Try again in a moment.";

    /** SQL states of a server that is away, full, shutting down or that cancelled a statement which took too long. */
    private static final Set<String> PASSING_STATES = Set.of("08", "53", "57");

    private static final List<Class<? extends Throwable>> MALFORMED =
            List.of(HttpMessageNotReadableException.class, TypeMismatchException.class, MultipartException.class);

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            ConcurrencyException.class,
            NoHandlerForCommandException.class,
            NoHandlerForQueryException.class,
            TransientDataAccessException.class,
            CannotCreateTransactionException.class,
            // this node is about to be replaced: no server starts on a log that it can't read
            UnknownEventException.class,
            SQLTransientException.class,
            InterruptedException.class);

    private Problems() {}

    static Problem of(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEPTH)
                .toList();
        return Stream.concat(
                        causes.stream().flatMap(Problems::told), causes.stream().flatMap(Problems::known))
                .findFirst()
                .orElseGet(() -> causes.stream().anyMatch(Problems::passes)
                        ? Problem.passing("busy", "Service unavailable", StatusTexts.detail(503), RETRY_SECONDS)
                        : plain(500));
    }

    /** The problem that a bare status stands for. */
    static Problem plain(int status) {
        return Problem.of(status, StatusTexts.kind(status), StatusTexts.error(status), StatusTexts.detail(status));
    }

    /** What somebody said in words for the client; it counts more than whatever it was wrapped in. */
    private static Stream<Problem> told(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return Stream.of(problem.problem());
        }
        if (FailureOverTheLink.isAway(cause)) {
            return Stream.of(Problem.passing("event-store-away", "Service unavailable", AWAY, RETRY_SECONDS));
        }
        return FailureOverTheLink.refusal(cause).stream().map(Problems::refused);
    }

    private static Stream<Problem> known(Throwable cause) {
        if (cause instanceof AggregateNotFoundException) {
            return Stream.of(plain(404));
        }
        if (cause instanceof MaxUploadSizeExceededException) {
            return Stream.of(plain(413));
        }
        if (cause instanceof ErrorResponse answer) {
            return Stream.of(answered(answer));
        }
        return MALFORMED.stream().filter(type -> type.isInstance(cause)).map(type -> {
            Problem plain = plain(400);
            return Problem.of(400, plain.kind(), plain.error(), Malformed.detail(cause, plain.detail()));
        });
    }

    private static Problem refused(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case KEY_REUSED -> 422;
        };
        return Problem.of(status, StatusTexts.kind(status), refusal.sentence(), refusal.sentence());
    }

    private static Problem answered(ErrorResponse answer) {
        Problem plain = plain(answer.getStatusCode().value());
        Map<String, String> headers = new HashMap<>();
        HttpHeaders given = answer.getHeaders();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)) {
            String value = given.getFirst(name);
            if (value != null) {
                headers.put(name, String.join(", ", given.getOrEmpty(name)));
            }
        }
        return new Problem(plain.status(), plain.kind(), plain.error(), detail(answer, plain), headers, Map.of());
    }

    /** What a controller said on purpose; the framework's own exceptions speak of parameters and resources. */
    private static String detail(ErrorResponse answer, Problem plain) {
        String said =
                answer instanceof ErrorResponseException ? answer.getBody().getDetail() : null;
        return said == null ? Malformed.detail((Throwable) answer, plain.detail()) : said;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            return state.length() == 5 && PASSING_STATES.contains(state.substring(0, 2));
        }
        return PASSING.stream().anyMatch(type -> type.isInstance(cause));
    }
}
