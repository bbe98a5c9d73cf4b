package org.mirubato.domain.repertoire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemDissociated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemLinked;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMergeUndone;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMerged;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemNoted;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemTagged;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;
import org.mirubato.domain.repertoire.RepertoireEvent.PiecesJoined;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;

/**
 * What an item must remember in order to decide.
 *
 * @param names null before the first event, and once the owner was erased
 * @param words every field has a value
 * @param performances by day
 * @param mergedInto the piece whose item stands for this one; null while it stands for itself
 * @param joined the pieces that were merged into its own
 * @param version the number of its last event; -1 before the first
 */
public record RepertoireItemState(
        @Nullable ItemNames names,
        Words words,
        Tempo tempo,
        List<Performance> performances,
        boolean removed,
        @Nullable StudiedPiece mergedInto,
        JoinedPieces joined,
        long version) {

    /** What was stored before pieces could be joined says nothing of them. */
    public RepertoireItemState {
        joined = Objects.requireNonNullElse(joined, JoinedPieces.NONE);
    }

    /**
     * What is said about the piece.
     *
     * @param rating 0 for none
     */
    public record Words(RepertoireStatus status, int rating, String notes, List<String> links, List<String> tags) {}

    /** Before the first event. */
    public static final RepertoireItemState NONE = new RepertoireItemState(
            null,
            new Words(RepertoireStatus.PLANNED, 0, "", List.of(), List.of()),
            Tempo.NONE,
            List.of(),
            false,
            null,
            JoinedPieces.NONE,
            -1);

    /** Whether the piece was ever added. */
    boolean exists() {
        return version >= 0;
    }

    /** The state after {@code event}. */
    public RepertoireItemState on(RepertoireEvent event) {
        if (event instanceof ItemAdded added) {
            return with(added.names(), status(added.status()), performances, false);
        }
        if (event instanceof ItemRenamed renamed) {
            return with(renamed.names(), words, performances, removed);
        }
        if (event instanceof TempoRecorded recorded) {
            return new RepertoireItemState(
                    names, words, recorded.tempo(), performances, removed, mergedInto, joined, version + 1);
        }
        if (event instanceof PerformancePlanned planned) {
            return with(names, words, without(planned.performanceId(), performance(planned)), removed);
        }
        if (event instanceof PerformanceCancelled cancelled) {
            return with(names, words, without(cancelled.performanceId(), null), removed);
        }
        if (event instanceof ItemRemoved || event instanceof ItemDissociated) {
            return with(names, words, performances, true);
        }
        if (event instanceof ItemMerged merged) {
            return merged(merged.into(), joined);
        }
        if (event instanceof PiecesJoined now) {
            return merged(mergedInto, now.pieces() == null ? JoinedPieces.NONE : now.pieces());
        }
        if (event instanceof ItemMergeUndone) {
            return merged(null, joined);
        }
        return event instanceof ItemRestored
                ? with(names, words, performances, false)
                : with(names, said(event), performances, removed);
    }

    /** Whether it is not among the items: its owner took it out, or another one stands for it. */
    public boolean gone() {
        return removed || mergedInto != null;
    }

    private RepertoireItemState merged(@Nullable StudiedPiece into, JoinedPieces pieces) {
        return new RepertoireItemState(names, words, tempo, performances, removed, into, pieces, version + 1);
    }

    private Words said(RepertoireEvent event) {
        if (event instanceof StatusChanged changed) {
            return status(changed.to());
        }
        if (event instanceof ItemRated rated) {
            return new Words(words.status, rated.rating(), words.notes, words.links, words.tags);
        }
        if (event instanceof ItemNoted noted) {
            return new Words(words.status, words.rating, noted.notes(), words.links, words.tags);
        }
        if (event instanceof ItemLinked linked) {
            return new Words(words.status, words.rating, words.notes, texts(linked.links()), words.tags);
        }
        return event instanceof ItemTagged tagged
                ? new Words(words.status, words.rating, words.notes, words.links, texts(tagged.tags()))
                : words;
    }

    private RepertoireItemState with(
            @Nullable ItemNames newNames, Words newWords, List<Performance> dates, boolean gone) {
        return new RepertoireItemState(newNames, newWords, tempo, dates, gone, mergedInto, joined, version + 1);
    }

    private Words status(RepertoireStatus status) {
        return new Words(status, words.rating, words.notes, words.links, words.tags);
    }

    private static Performance performance(PerformancePlanned planned) {
        return new Performance(planned.performanceId(), planned.day(), planned.note());
    }

    private static List<String> texts(@Nullable ItemList list) {
        return list == null ? List.of() : list.texts();
    }

    private List<Performance> without(String id, @Nullable Performance instead) {
        List<Performance> dates = new ArrayList<>(performances);
        dates.removeIf(performance -> performance.id().equals(id));
        if (instead != null) {
            dates.add(instead);
        }
        dates.sort((one, other) -> one.day().equals(other.day())
                ? one.id().compareTo(other.id())
                : one.day().compareTo(other.day()));
        return List.copyOf(dates);
    }
}
