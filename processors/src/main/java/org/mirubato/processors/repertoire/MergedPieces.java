package org.mirubato.processors.repertoire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceQuery.ListMerged;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.processors.score.ReadModelWait;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the catalogue and the repertoire say of merged pieces. */
@Component
@Profile("processors")
class MergedPieces {

    private final QueryGateway queries;

    MergedPieces(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * What the piece means, as of an event of its catalogue or later.
     *
     * @param version the event's number
     * @throws IllegalStateException when the catalogue that is asked is too far behind
     */
    PieceId meantAsOf(UserId owner, PieceId piece, long version) {
        return ReadModelWait.answer(() -> Optional.of(versionOf(owner, piece)).filter(seen -> seen >= version))
                .map(seen -> meant(owner, piece).orElse(piece))
                .orElseThrow(() -> new IllegalStateException("The catalogue of " + owner
                        + " has not heard yet what became of " + piece + ": asked again later."));
    }

    /** The number of the last event of that very piece; -1 when there is no such piece. */
    private long versionOf(UserId owner, PieceId piece) {
        return find(owner, piece).stream()
                .flatMap(found -> found.id().equals(piece)
                        ? Stream.of(found)
                        : mergedInto(owner, found.id()).stream()
                                .filter(each -> each.id().equals(piece)))
                .mapToLong(PieceView::version)
                .findFirst()
                .orElse(-1);
    }

    Optional<PieceId> meant(UserId owner, PieceId piece) {
        return find(owner, piece).map(PieceView::id);
    }

    Optional<PieceView> find(UserId owner, PieceId piece) {
        return queries.query(new FindPiece(owner, piece), ResponseTypes.optionalInstanceOf(PieceView.class))
                .join();
    }

    /** All that means this piece today, however many merges lie between. */
    List<PieceView> mergedInto(UserId owner, PieceId whole) {
        List<PieceView> all = new ArrayList<>();
        for (PieceView piece : queries.query(new ListMerged(owner, whole), ResponseTypes.instanceOf(PiecePage.class))
                .join()
                .items()) {
            all.add(piece);
            all.addAll(mergedInto(owner, piece.id()));
        }
        return all;
    }

    /** One that is not shown too. */
    Optional<RepertoireItemView> item(UserId owner, RepertoireItemId id) {
        return queries.query(
                        new FindItem(owner, id.value()), ResponseTypes.optionalInstanceOf(RepertoireItemView.class))
                .join();
    }

    /** The items that stand for that piece. */
    List<RepertoireItemView> itemsJoinedWith(UserId owner, StudiedPiece piece) {
        List<RepertoireItemView> found = new ArrayList<>();
        String cursor = null;
        do {
            RepertoirePage page = page(owner, cursor);
            page.items().stream()
                    .map(StudiedItem::item)
                    .filter(item -> item.state().joined().contains(piece))
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private RepertoirePage page(UserId owner, @Nullable String after) {
        return queries.query(
                        new ListItems(owner, null, after, RepertoireQuery.MOST_PER_PAGE),
                        ResponseTypes.instanceOf(RepertoirePage.class))
                .join();
    }
}
