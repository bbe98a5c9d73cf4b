package org.mirubato.domain.repertoire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to an item of the repertoire. Names and lists read as null once their owner has been erased. */
public sealed interface RepertoireEvent extends UserEvent {

    /** The item. */
    RepertoireItemId itemId();

    /** A piece is in the repertoire. */
    @WireName("repertoire.added")
    record ItemAdded(
            RepertoireItemId itemId,
            UserId owner,
            StudiedPiece piece,
            RepertoireStatus status,
            @Personal @Nullable ItemNames names)
            implements RepertoireEvent {}

    /** The piece is called otherwise. */
    @WireName("repertoire.renamed")
    record ItemRenamed(
            RepertoireItemId itemId,
            UserId owner,
            @Personal @Nullable ItemNames names) implements RepertoireEvent {}

    /** Somebody has come further with a piece, or has laid it aside. */
    @WireName("repertoire.status-changed")
    record StatusChanged(RepertoireItemId itemId, UserId owner, RepertoireStatus from, RepertoireStatus to)
            implements RepertoireEvent {}

    /** How difficult the piece is to its player; 0 for not rated any more. */
    @WireName("repertoire.rated")
    record ItemRated(RepertoireItemId itemId, UserId owner, int rating) implements RepertoireEvent {}

    /** The notes are these now. */
    @WireName("repertoire.noted")
    record ItemNoted(
            RepertoireItemId itemId, UserId owner, @Personal String notes) implements RepertoireEvent {}

    /** The links are these now. */
    @WireName("repertoire.linked")
    record ItemLinked(
            RepertoireItemId itemId,
            UserId owner,
            @Personal @Nullable ItemList links) implements RepertoireEvent {}

    /** The tags are these now. */
    @WireName("repertoire.tagged")
    record ItemTagged(
            RepertoireItemId itemId,
            UserId owner,
            @Personal @Nullable ItemList tags) implements RepertoireEvent {}

    /** How fast the piece goes, and is to go, as of a day. */
    @WireName("repertoire.tempo-recorded")
    record TempoRecorded(RepertoireItemId itemId, UserId owner, Tempo tempo) implements RepertoireEvent {}

    /** A performance is on the calendar, or has moved. */
    @WireName("repertoire.performance-planned")
    record PerformancePlanned(
            RepertoireItemId itemId,
            UserId owner,
            String performanceId,
            LocalDate day,
            @Personal String note) implements RepertoireEvent {}

    /** A performance is off the calendar. */
    @WireName("repertoire.performance-cancelled")
    record PerformanceCancelled(RepertoireItemId itemId, UserId owner, String performanceId)
            implements RepertoireEvent {}

    /** The piece is out of the repertoire. */
    @WireName("repertoire.removed")
    record ItemRemoved(RepertoireItemId itemId, UserId owner) implements RepertoireEvent {}

    /** The piece is out of the repertoire, and its entries are to name it by title and composer alone. */
    @WireName("repertoire.dissociated")
    record ItemDissociated(RepertoireItemId itemId, UserId owner) implements RepertoireEvent {}

    /** The item is back as it was. */
    @WireName("repertoire.restored")
    record ItemRestored(RepertoireItemId itemId, UserId owner) implements RepertoireEvent {}

    /** Its piece was merged into another one, whose item stands for both. */
    @WireName("repertoire.merged")
    record ItemMerged(RepertoireItemId itemId, UserId owner, StudiedPiece into) implements RepertoireEvent {}

    /** Its piece is one of its own again, and so is the item. */
    @WireName("repertoire.merge-undone")
    record ItemMergeUndone(RepertoireItemId itemId, UserId owner) implements RepertoireEvent {}

    /** These are all the pieces that are merged into its own now. */
    @WireName("repertoire.pieces-joined")
    record PiecesJoined(
            RepertoireItemId itemId,
            UserId owner,
            @Personal @Nullable JoinedPieces pieces) implements RepertoireEvent {}
}
