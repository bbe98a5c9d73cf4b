package org.mirubato.query.piece;

import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceQuery;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks for pieces on behalf of the user who is signed in. */
@Component
@Profile("query")
class PieceLookup {

    private final QueryGateway gateway;

    PieceLookup(QueryGateway gateway) {
        this.gateway = gateway;
    }

    static UserId viewer(Principal principal) {
        return new UserId(principal.getName());
    }

    /** The piece that this id means among those of who asks. */
    Optional<PieceView> find(Principal principal, PieceId id) {
        return ask(new FindPiece(viewer(principal), id), ResponseTypes.optionalInstanceOf(PieceView.class));
    }

    /**
     * The same.
     *
     * @throws Refusal (not found) when there is none
     */
    PieceView own(Principal principal, String id) {
        return find(principal, new PieceId(id))
                .orElseThrow(() -> Refusal.notFound("There is no such piece in your catalogue."));
    }

    <A> A ask(PieceQuery query, ResponseType<A> answer) {
        try {
            return gateway.query(query, answer).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
