package org.mirubato.query.score;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreQuery;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks for scores on behalf of the user who is signed in. */
@Component
@Profile("query")
class ScoreLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final QueryGateway gateway;

    ScoreLookup(QueryGateway gateway) {
        this.gateway = gateway;
    }

    static UserId viewer(Principal principal) {
        return new UserId(principal.getName());
    }

    static FindScore question(Principal principal, String id) {
        return new FindScore(viewer(principal), new ScoreId(id));
    }

    /**
     * The score {@code id} of the user who asks.
     *
     * @throws Refusal when it is somebody else's or there is none
     */
    ScoreView own(Principal principal, String id) {
        return found(find(principal, id));
    }

    /**
     * The same for who may ask before the library has heard of the score: who has just uploaded it, or was told by the change
     * stream. Waits some seconds for it; a busy machine takes them.
     */
    ScoreView awaited(Principal principal, String id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<ScoreView> found = find(principal, id);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = find(principal, id);
        }
        return found(found);
    }

    private Optional<ScoreView> find(Principal principal, String id) {
        return ask(question(principal, id), ResponseTypes.optionalInstanceOf(ScoreView.class));
    }

    static ScoreView found(Optional<ScoreView> score) {
        return score.orElseThrow(() -> Refusal.notFound("There is no such score in your library."));
    }

    <A> A ask(ScoreQuery query, ResponseType<A> answer) {
        try {
            return gateway.query(query, answer).join();
        } catch (CompletionException e) {
            throw refusalIn(e);
        }
    }

    private static RuntimeException refusalIn(CompletionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure;
    }
}
