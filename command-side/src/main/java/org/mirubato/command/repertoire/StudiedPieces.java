package org.mirubato.command.repertoire;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.NamedPiece;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.piece.ReferenceId;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds out which piece somebody means, by whatever they call it. */
@Component
@Profile("command")
class StudiedPieces {

    private static final String PIECE = "piece_";

    private final RepertoireCommands items;
    private final CommandGateway gateway;
    private final QueryGateway queries;
    private final Supplier<String> ids;

    StudiedPieces(
            RepertoireCommands items,
            CommandGateway gateway,
            QueryGateway queries,
            @Qualifier("ids") Supplier<String> ids) {
        this.items = items;
        this.gateway = gateway;
        this.queries = queries;
        this.ids = ids;
    }

    /** A piece, and what it is called. */
    record Studied(StudiedPiece piece, ItemNames names) {}

    /**
     * The item that this id means: its own, that of its piece or score, or title and composer in the reference's form.
     *
     * @throws Refusal (not found) when there is none, or it was removed
     */
    RepertoireItemView item(UserId user, String id) {
        return itemEver(user, id).filter(item -> !item.removed()).orElseThrow(RepertoireCommands::unknown);
    }

    /** The same, and a removed one too. */
    Optional<RepertoireItemView> itemEver(UserId user, String id) {
        return items.find(user, id)
                .or(() -> meant(user, id)
                        .flatMap(piece -> items.find(user, piece.id().value())));
    }

    /**
     * The piece that is to be in the repertoire. One that is named, but not in the catalogue yet, is put there first.
     *
     * @param id null when it is named alone
     * @param title null when it is known by its id alone
     * @throws Refusal (invalid) when nothing is said; (not found) when an id of ours is nobody's
     */
    Studied studied(UserId user, @Nullable String id, @Nullable String title, @Nullable String composer) {
        if (id == null) {
            return named(user, new PieceNames(title == null ? "" : title, composer), null, null);
        }
        Optional<RepertoireItemView> there = itemEver(user, id);
        if (there.isPresent()) {
            return new Studied(there.get().piece(), there.get().names());
        }
        Optional<NamedPiece> known = meant(user, id);
        if (known.isPresent()) {
            return studied(known.get(), null);
        }
        return title == null ? unnamed(user, id) : named(user, new PieceNames(title, composer), id, scoreId(id));
    }

    private Studied unnamed(UserId user, String id) {
        if (id.startsWith(PIECE) && StudiedPiece.isOne(id)) {
            throw Refusal.notFound("There is no such piece in your catalogue: name its title and composer.");
        }
        return ReferenceId.names(id)
                .map(names -> named(user, names, null, null))
                .orElseGet(() -> new Studied(new StudiedPiece(id), new ItemNames(id, null, id)));
    }

    private Studied named(UserId user, PieceNames names, @Nullable String wanted, @Nullable String scoreId) {
        String own = MatchKey.of(names).own();
        boolean ours = wanted != null && wanted.startsWith(PIECE) && StudiedPiece.isOne(wanted);
        String id = ours && wanted != null ? wanted : DerivedId.of(PIECE, user, own);
        NamedPiece piece = placed(user, new PieceId(id), names);
        // the piece that was once added by these names may be called otherwise by now: then this is another one
        boolean same = ours || MatchKey.of(piece.names()).same(MatchKey.of(names));
        return studied(same ? piece : placed(user, new PieceId(PIECE + ids.get()), names), scoreId);
    }

    /** As the catalogue itself says: what is known of pieces elsewhere may be older. */
    private NamedPiece placed(UserId user, PieceId id, PieceNames names) {
        Placed placed = gateway.sendAndWait(new AddPiece(user, id, names));
        if (placed == null || placed.piece() == null) {
            throw new IllegalStateException("The catalogue does not say which piece it was.");
        }
        return placed.piece();
    }

    private Optional<NamedPiece> meant(UserId user, String id) {
        return id.startsWith(PIECE) && StudiedPiece.isOne(id)
                ? queries.query(new FindPiece(user, new PieceId(id)), ResponseTypes.optionalInstanceOf(PieceView.class))
                        .join()
                        .map(piece -> new NamedPiece(piece.id(), piece.names()))
                : Optional.empty();
    }

    private static Studied studied(NamedPiece piece, @Nullable String scoreId) {
        return new Studied(StudiedPiece.of(piece.id()), ItemNames.of(piece.names(), scoreId));
    }

    /** An id of a client's own; one that is made of names follows from them. */
    private static @Nullable String scoreId(String id) {
        return StudiedPiece.isOne(id) && !id.startsWith(PIECE) ? id : null;
    }
}
