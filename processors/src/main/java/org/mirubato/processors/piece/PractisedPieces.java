package org.mirubato.processors.piece;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.JoinKeys;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has every piece that is practised in the catalogue of who practises it. The catalogue decides whether it knows the piece; an
 * event that comes again sends the same commands with the same ids, which have their effect once.
 */
@Component
@Profile("processors")
@ProcessingGroup(PractisedPieces.GROUP)
@DisallowReplay
public class PractisedPieces {

    /** The processing group. */
    public static final String GROUP = "practised-pieces";

    private static final Logger LOG = LoggerFactory.getLogger(PractisedPieces.class);
    private static final String ASKED = PractisedPieces.class.getName() + ".asked";

    private final OutsideCommands commands;

    PractisedPieces(OutsideCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LogbookEvent event, EventMessage<?> message) {
        List<EntryPiece> pieces = pieces(event);
        for (int i = 0; i < pieces.size(); i++) {
            EntryPiece piece = pieces.get(i);
            Optional<PieceNames> names = JoinKeys.names(piece);
            if (names.isPresent() && asked().add(wish(event.owner(), piece, names.get()))) {
                add(event.owner(), piece, names.get(), message.getIdentifier() + ":" + i);
            }
        }
    }

    /** A name may be free again. */
    @EventHandler
    void on(PieceEvent event) {
        if (!(event instanceof PieceAdded)) {
            asked().clear();
        }
    }

    private void add(UserId owner, EntryPiece piece, PieceNames names, String cause) {
        PieceId given = JoinKeys.of(piece).id();
        PieceId id = given == null ? newId(cause) : given;
        try {
            commands.send(GROUP + ":" + cause, new AddPiece(owner, id, names));
        } catch (Refusal e) {
            LOG.debug("A piece of an entry does not join the catalogue: {}", e.sentence());
        }
    }

    private static List<EntryPiece> pieces(LogbookEvent event) {
        EntryWords words = words(event);
        List<EntryPiece> pieces = words == null ? null : words.pieces();
        return pieces == null ? List.of() : pieces;
    }

    private static @Nullable EntryWords words(LogbookEvent event) {
        if (event instanceof EntryLogged logged) {
            return logged.words();
        }
        return event instanceof EntryChanged changed ? changed.words() : null;
    }

    private static PieceId newId(String cause) {
        UUID id = UUID.nameUUIDFromBytes((GROUP + "\n" + cause).getBytes(StandardCharsets.UTF_8));
        return new PieceId("piece_" + id.toString().replace("-", ""));
    }

    private static String wish(UserId owner, EntryPiece piece, PieceNames names) {
        return owner + "\n" + piece.id() + "\n" + MatchKey.of(names).own();
    }

    /** What the batch at hand has asked for: thousands of entries of one piece ask a few times, not thousands. */
    private static Set<String> asked() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().getOrComputeResource(ASKED, key -> new HashSet<String>())
                : new HashSet<>();
    }
}
