package org.mirubato.processors.repertoire;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Contribution;
import org.mirubato.domain.insight.Contribution.Amount;
import org.mirubato.domain.insight.Contribution.Cell;
import org.mirubato.domain.piece.PieceCatalogueState;
import org.mirubato.domain.piece.PieceCatalogueState.Known;
import org.mirubato.domain.piece.PieceCommand;
import org.mirubato.domain.piece.PieceDecider;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookDecider;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.domain.repertoire.PractisedPiece;
import org.mirubato.domain.repertoire.RepertoireCommand;
import org.mirubato.domain.repertoire.RepertoireDecider;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemState;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.StudiedPiece;

/** The journal of one user in memory: real deciders and folds, and what follows from their events a while later. */
final class PractisingWorld extends MergedPieces {

    static final UserId CLARA = new UserId("user_clara");

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private final MergedItems follower = new MergedItems(this, (id, command) -> decide((DomainCommand) command));
    private final Deque<Heard> unheard = new ArrayDeque<>();
    private final Map<EntryId, EntryState> entryStates = new HashMap<>();
    private final Map<EntryId, EntryView> entries = new HashMap<>();
    private final Map<Cell, Amount> sums = new HashMap<>();
    private final Map<RepertoireItemId, RepertoireItemView> items = new HashMap<>();
    private PieceCatalogueState catalogue = PieceCatalogueState.NONE;

    PractisingWorld() {
        super(DefaultQueryGateway.builder()
                .queryBus(SimpleQueryBus.builder().build())
                .build());
    }

    private record Heard(Object event, long version) {}

    /** Grants the wish, or refuses it: then nothing happens. */
    void take(DomainCommand wish) {
        try {
            decide(wish);
        } catch (Refusal refused) {
            // a device is told and asks for something else
        }
    }

    /** The oldest event that has not been heard has its consequences. */
    void hearOne() {
        Heard heard = unheard.poll();
        if (heard == null) {
            return;
        }
        EventMessage<?> message = GenericEventMessage.asEventMessage(heard.event());
        if (heard.event() instanceof PieceMerged merged) {
            follower.on(merged, heard.version(), message);
        } else if (heard.event() instanceof MergeUndone undone) {
            follower.on(undone, heard.version(), message);
        } else if (heard.event() instanceof ItemAdded added) {
            follower.on(added, message);
        } else if (heard.event() instanceof ItemRestored restored) {
            follower.on(restored, message);
        }
    }

    void hearAll() {
        while (!unheard.isEmpty()) {
            hearOne();
        }
    }

    /** The sums of days as they were counted, entry by entry. */
    Map<Cell, Amount> sums() {
        return sums;
    }

    /** The same from what the entries say now. */
    Map<Cell, Amount> sumsAnew() {
        Map<Cell, Amount> anew = new HashMap<>();
        entries.values().forEach(entry -> count(anew, entry, false));
        return anew;
    }

    Collection<RepertoireItemView> items() {
        return items.values();
    }

    List<RepertoireItemView> shown() {
        return items.values().stream().filter(item -> !item.removed()).toList();
    }

    /** The minutes of each entry that count for the item, as the repertoire finds them: by marks. */
    Map<String, Integer> practised(RepertoireItemView item) {
        Set<String> marks = PieceMarks.of(item);
        return minutes(piece -> !Collections.disjoint(piece.marks(), marks));
    }

    /** The same as the catalogue says what is meant: by ids and names of the piece and of all that was merged into it. */
    Map<String, Integer> meant(StudiedPiece whole) {
        Set<String> marks = new HashSet<>();
        Optional<PieceView> itself = find(CLARA, new PieceId(whole.value()));
        Stream.concat(itself.stream(), mergedInto(CLARA, new PieceId(whole.value())).stream())
                .forEach(piece -> marks.addAll(PieceMarks.of(new EntryPiece(
                        new PieceRef(piece.id().value()),
                        piece.names().title(),
                        piece.names().composer(),
                        null,
                        null,
                        null))));
        return itself.isPresent()
                ? minutes(piece -> !Collections.disjoint(piece.marks(), marks))
                : practisedAlone(whole);
    }

    /** Of a piece that the catalogue does not know, only the item says what it is called. */
    private Map<String, Integer> practisedAlone(StudiedPiece whole) {
        RepertoireItemView item = items.get(RepertoireItemId.of(CLARA, whole));
        return item == null ? Map.of() : practised(item);
    }

    /** The piece whose item has to stand for that one; null where it stands for itself. */
    @Nullable
    StudiedPiece standsFor(StudiedPiece piece) {
        return catalogue
                .meant(new PieceId(piece.value()))
                .map(Known::id)
                .map(StudiedPiece::of)
                .filter(whole -> !whole.equals(piece))
                .orElse(null);
    }

    @Override
    Optional<PieceView> find(UserId owner, PieceId piece) {
        return catalogue.meant(piece).map(PractisingWorld::view);
    }

    @Override
    List<PieceView> mergedInto(UserId owner, PieceId whole) {
        List<PieceView> all = new ArrayList<>();
        for (Known piece : new TreeMap<>(catalogue.pieces()).values()) {
            if (whole.equals(piece.mergedInto())) {
                all.add(view(piece));
                all.addAll(mergedInto(owner, piece.id()));
            }
        }
        return all;
    }

    @Override
    Optional<RepertoireItemView> item(UserId owner, RepertoireItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    List<RepertoireItemView> itemsJoinedWith(UserId owner, StudiedPiece piece) {
        return shown().stream()
                .filter(item -> item.state().joined().contains(piece))
                .toList();
    }

    private void decide(DomainCommand wish) {
        if (wish instanceof PieceCommand command) {
            for (PieceEvent event : PieceDecider.decide(catalogue, command)) {
                unheard.add(new Heard(event, catalogue.changes()));
                catalogue = catalogue.on(event);
            }
        } else if (wish instanceof RepertoireCommand command) {
            decide(command);
        } else {
            decide((LogbookCommand) wish);
        }
    }

    private void decide(RepertoireCommand command) {
        RepertoireItemView before = items.get(command.itemId());
        RepertoireItemState state = before == null ? RepertoireItemState.NONE : before.state();
        for (RepertoireEvent event : RepertoireDecider.decide(state, command)) {
            long version = before == null ? 0 : before.version() + 1;
            before = RepertoireFold.fold(before, event, AT, version);
            items.put(command.itemId(), before);
            unheard.add(new Heard(event, version));
        }
    }

    private void decide(LogbookCommand command) {
        EntryState state = entryStates.getOrDefault(command.entryId(), EntryState.NONE);
        for (LogbookEvent event : LogbookDecider.decide(state, command)) {
            EntryView before = entries.get(command.entryId());
            EntryView after = EntryFold.fold(before, event, AT, state.version() + 1);
            state = state.on(event);
            count(sums, before, true);
            count(sums, after, false);
            entries.put(command.entryId(), after);
        }
        entryStates.put(command.entryId(), state);
    }

    private static void count(Map<Cell, Amount> sums, @Nullable EntryView entry, boolean away) {
        Contribution.of(entry)
                .forEach((cell, amount) -> sums.merge(cell, away ? amount.negated() : amount, Amount::plus));
        sums.values().removeIf(amount -> amount.minutes() == 0 && amount.sessions() == 0);
    }

    private Map<String, Integer> minutes(Predicate<PractisedPiece> wanted) {
        Map<String, Integer> minutes = new TreeMap<>();
        entries.forEach((id, entry) -> PractisedPiece.of(entry).stream()
                .filter(wanted)
                .forEach(piece -> minutes.merge(id.value(), piece.minutes(), Integer::sum)));
        return minutes;
    }

    private static PieceView view(Known piece) {
        return new PieceView(piece.id(), CLARA, piece.names(), piece.mergedInto(), AT, AT, piece.version());
    }
}
