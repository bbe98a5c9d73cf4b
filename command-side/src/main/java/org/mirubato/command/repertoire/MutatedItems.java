package org.mirubato.command.repertoire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.repertoire.StudiedPieces.Studied;
import org.mirubato.command.sync.MutatedKind;
import org.mirubato.command.sync.WireFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireDocument;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.Mutation;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes mutations of the repertoire. An item is named by its own id or by that of its piece; a device that adds one names the piece,
 * and hears the item's id in the answer.
 */
@Component
@Profile("command")
class MutatedItems implements MutatedKind<RepertoireItemView> {

    private static final String ITEM = "rep_";

    private static final FieldTable TABLE = new FieldTable(
            Map.of(
                    "status", FieldKind.VALUE,
                    "difficultyRating", FieldKind.VALUE,
                    "notes", FieldKind.TEXT,
                    "links", FieldKind.SET,
                    "tags", FieldKind.SET,
                    "performances", FieldKind.SET,
                    "currentTempo", FieldKind.VALUE,
                    "targetTempo", FieldKind.VALUE,
                    // the day of the tempo: it may be told later than it was recorded
                    "date", FieldKind.VALUE),
            Set.of(
                    "pieceId",
                    "scoreId",
                    "title",
                    "composer",
                    "statusHistory",
                    "tempoHistory",
                    "practiceCount",
                    "practiceMinutes",
                    "firstPractised",
                    "lastPractised"),
            false);

    private final StudiedPieces pieces;
    private final Clock clock;

    MutatedItems(StudiedPieces pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.REPERTOIRE_ITEM;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String idOf(UserId user, Mutation mutation) {
        if (mutation.id().startsWith(ITEM)) {
            return mutation.id();
        }
        return pieces.itemEver(user, mutation.id())
                .map(item -> item.id().value())
                .orElseGet(() -> added(user, mutation));
    }

    @Override
    public String aggregate(UserId user, String id) {
        return new RepertoireItemId(id).value();
    }

    @Override
    public @Nullable RepertoireItemView fold(
            @Nullable RepertoireItemView before, UserEvent event, Instant at, long version) {
        return RepertoireFold.fold(before, (RepertoireEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(RepertoireItemView item) {
        return WireFields.of(RepertoireDocument.of(item));
    }

    @Override
    public boolean isRemoved(RepertoireItemView item) {
        return item.removed();
    }

    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        GivenItem given = given(fields);
        List<Performance> performances = GivenPerformances.in(fields);
        if (given.tempo() != null) {
            throw Refusal.invalid("Add the piece first, and send its tempo as a change of its own.");
        }
        if (performances != null && !performances.isEmpty()) {
            throw Refusal.invalid("Add the piece first, and send its performances as a change of their own.");
        }
        Studied studied = pieces.studied(user, given.id(), given.title(), given.composer());
        AddItem add = new AddItem(user, studied.piece(), studied.names(), given.change(), NEW);
        if (!add.itemId().value().equals(id)) {
            throw Refusal.notFound("This piece is not in your repertoire: name it by pieceId, or title and composer.");
        }
        return add;
    }

    @Override
    public DomainCommand changed(UserId user, RepertoireItemView now, GivenFields changes, long version) {
        GivenItem given = given(changes);
        List<Performance> performances = GivenPerformances.in(changes);
        if (performances != null) {
            if (given.tempo() != null || !given.change().equals(ItemChange.NONE)) {
                throw Refusal.invalid("Send performances as a change of their own.");
            }
            return new SetPerformances(user, now.piece(), performances, version);
        }
        if (given.tempo() == null) {
            return new ChangeItem(user, now.piece(), given.change(), version);
        }
        if (!given.change().equals(ItemChange.NONE)) {
            throw Refusal.invalid("Send the tempo as a change of its own: it is kept by days.");
        }
        return new RecordTempo(user, now.piece(), given.tempo());
    }

    @Override
    public DomainCommand removed(UserId user, RepertoireItemView now, long version) {
        return new RemoveItem(user, now.piece(), version);
    }

    @Override
    public DomainCommand restored(UserId user, RepertoireItemView now) {
        return new RestoreItem(user, now.piece());
    }

    /** The item of the piece that is named here; nothing is known of it yet but perhaps the piece. */
    private String added(UserId user, Mutation mutation) {
        if (mutation.op() != Mutation.Op.PUT || mutation.base() != null) {
            throw Refusal.notFound("This piece is not in your repertoire: to add it, put it without a base.");
        }
        String id = text(mutation, "pieceId", text(mutation, "scoreId", null));
        Studied studied = pieces.studied(user, id, text(mutation, "title", null), text(mutation, "composer", null));
        return RepertoireItemId.of(user, studied.piece()).value();
    }

    private static @Nullable String text(Mutation mutation, String field, @Nullable String otherwise) {
        return mutation.set().get(field) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private GivenItem given(GivenFields fields) {
        return GivenItem.of(fields.object(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
