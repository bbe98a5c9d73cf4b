package org.mirubato.query.repertoire;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireQuery.FindPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks for the repertoire on behalf of the user who is signed in. */
@Component
@Profile("query")
class RepertoireLookup {

    private static final String PIECE = "piece_[A-Za-z0-9_-]{1,58}";

    private final QueryGateway queries;

    RepertoireLookup(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * The item that the address means; the piece that another one was merged into stands for that one.
     *
     * @throws Refusal (not found) when there is none, or it was removed
     */
    RepertoireItemView own(Principal user, String address) {
        return find(user, address)
                .or(() -> meant(user, address)
                        .flatMap(piece -> find(user, piece.id().value())))
                .filter(item -> !item.removed())
                .orElseThrow(() -> Refusal.notFound("This piece is not in your repertoire."));
    }

    ItemPractice practice(RepertoireItemView item) {
        return queries.query(new FindPractice(item.owner(), item.id()), ResponseTypes.instanceOf(ItemPractice.class))
                .join();
    }

    RepertoirePage page(Principal user, @Nullable RepertoireStatus status, @Nullable String after, int limit) {
        return queries.query(
                        new ListItems(me(user), status, after, limit), ResponseTypes.instanceOf(RepertoirePage.class))
                .join();
    }

    /** All items, by title. */
    List<StudiedItem> all(Principal user) {
        List<StudiedItem> items = new ArrayList<>();
        String cursor = null;
        do {
            RepertoirePage page = page(user, null, cursor, RepertoireQuery.MOST_PER_PAGE);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return items;
    }

    private Optional<RepertoireItemView> find(Principal user, String address) {
        return queries.query(
                        new FindItem(me(user), address), ResponseTypes.optionalInstanceOf(RepertoireItemView.class))
                .join();
    }

    private Optional<PieceView> meant(Principal user, String address) {
        return address.matches(PIECE)
                ? queries.query(
                                new FindPiece(me(user), new PieceId(address)),
                                ResponseTypes.optionalInstanceOf(PieceView.class))
                        .join()
                : Optional.empty();
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
