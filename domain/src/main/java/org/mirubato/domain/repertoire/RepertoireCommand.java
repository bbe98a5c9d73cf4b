package org.mirubato.domain.repertoire;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;

/**
 * What can be asked of an item of the repertoire. It is found by who asks and by its piece, so nobody reaches another's.
 * {@code expected} is the version that the sender has seen, null when any will do.
 */
public sealed interface RepertoireCommand extends DomainCommand {

    /** Who asks; the item's owner. */
    UserId actor();

    /** What the item is about. */
    StudiedPiece piece();

    /** The item that is asked. */
    @TargetAggregateIdentifier
    default RepertoireItemId itemId() {
        return RepertoireItemId.of(actor(), piece());
    }

    /**
     * Add a piece, or say the same of it where it is there already; one that was removed comes back.
     *
     * @param expected -1 when the piece must be new, null when it need not
     */
    record AddItem(
            UserId actor,
            StudiedPiece piece,
            ItemNames names,
            ItemChange change,
            @Nullable Long expected) implements RepertoireCommand {

        public AddItem(UserId actor, StudiedPiece piece, ItemNames names, ItemChange change) {
            this(actor, piece, names, change, null);
        }
    }

    /** Change what something is said about. */
    record ChangeItem(
            UserId actor,
            StudiedPiece piece,
            ItemChange change,
            @Nullable Long expected) implements RepertoireCommand {}

    /** The piece is called otherwise now. Nothing happens to an item that was removed. */
    record RenameItem(UserId actor, StudiedPiece piece, ItemNames names) implements RepertoireCommand {}

    /** Say how fast it goes, or is to go, as of its day. */
    record RecordTempo(UserId actor, StudiedPiece piece, Tempo tempo) implements RepertoireCommand {

        /** @throws Refusal (invalid) when nothing is said, or no tempo is like that */
        public RecordTempo {
            if (tempo.day() == null || (tempo.current() == null && tempo.target() == null)) {
                throw Refusal.invalid("Give the current tempo, the target, or both, in beats per minute.");
            }
            CheckedText.within("the current tempo", tempo.current(), 1, EntryLimits.FASTEST_TEMPO);
            CheckedText.within("the target tempo", tempo.target(), 1, EntryLimits.FASTEST_TEMPO);
        }
    }

    /** Put a performance on the calendar, or move the one with this id. */
    record PlanPerformance(UserId actor, StudiedPiece piece, Performance performance) implements RepertoireCommand {}

    /** Take a performance off the calendar. */
    record CancelPerformance(UserId actor, StudiedPiece piece, String performanceId) implements RepertoireCommand {

        /** @throws Refusal (invalid) when it is no id */
        public CancelPerformance {
            Texts.identifier(performanceId);
        }
    }

    /** These are all the performances on the calendar. */
    record SetPerformances(
            UserId actor,
            StudiedPiece piece,
            List<Performance> performances,
            @Nullable Long expected) implements RepertoireCommand {}

    /** Take the piece out of the repertoire; it can be restored. */
    record RemoveItem(
            UserId actor, StudiedPiece piece, @Nullable Long expected) implements RepertoireCommand {}

    /** The same, and the entries of the logbook let go of it. */
    record DissociateItem(UserId actor, StudiedPiece piece) implements RepertoireCommand {}

    /** Put a removed item back as it was. */
    record RestoreItem(UserId actor, StudiedPiece piece) implements RepertoireCommand {}

    /** Its piece was merged into that one: the item of that piece stands for both. */
    record MergeItem(UserId actor, StudiedPiece piece, StudiedPiece into) implements RepertoireCommand {}

    /** Its piece is one of its own again. */
    record UnmergeItem(UserId actor, StudiedPiece piece) implements RepertoireCommand {}

    /** These are all the pieces that are merged into its own now. */
    record JoinPieces(UserId actor, StudiedPiece piece, JoinedPieces joined) implements RepertoireCommand {}
}
