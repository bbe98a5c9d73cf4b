package org.mirubato.domain.repertoire;

import java.time.Instant;
import java.util.List;
import org.mirubato.domain.identity.UserId;

/**
 * An item as its owner sees it.
 *
 * @param state version included
 * @param statuses the changes of status, oldest first
 * @param tempos what was recorded of the tempo, by day; one for each day
 */
public record RepertoireItemView(
        RepertoireItemId id,
        UserId owner,
        StudiedPiece piece,
        RepertoireItemState state,
        List<StatusChange> statuses,
        List<Tempo> tempos,
        Instant createdAt,
        Instant updatedAt) {

    /** From then on the piece had another status. */
    public record StatusChange(Instant at, RepertoireStatus from, RepertoireStatus to) {}

    /** What the piece is called; by its id once its owner was erased. */
    public ItemNames names() {
        ItemNames names = state.names();
        return names == null ? new ItemNames(piece.value(), null, null) : names;
    }

    public RepertoireStatus status() {
        return state.words().status();
    }

    /** Whether it is not shown: its owner took it out, or the item of another piece stands for it. */
    public boolean removed() {
        return state.gone();
    }

    public long version() {
        return state.version();
    }
}
