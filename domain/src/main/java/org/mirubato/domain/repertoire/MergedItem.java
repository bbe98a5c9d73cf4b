package org.mirubato.domain.repertoire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.RepertoireCommand.JoinPieces;
import org.mirubato.domain.repertoire.RepertoireCommand.MergeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.UnmergeItem;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMergeUndone;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMerged;
import org.mirubato.domain.repertoire.RepertoireEvent.PiecesJoined;

/** Decides what becomes of an item when pieces become one or two; pure. */
final class MergedItem {

    private MergedItem() {}

    /** The events that grant {@code command}, empty when nothing changes; null when it is about something else. */
    static @Nullable List<RepertoireEvent> decide(RepertoireItemState state, RepertoireCommand command) {
        if (command instanceof MergeItem merge) {
            return merge.into().equals(state.mergedInto())
                    ? List.of()
                    : List.of(new ItemMerged(merge.itemId(), merge.actor(), merge.into()));
        }
        if (command instanceof UnmergeItem) {
            return state.mergedInto() == null
                    ? List.of()
                    : List.of(new ItemMergeUndone(command.itemId(), command.actor()));
        }
        if (command instanceof JoinPieces join) {
            return join.joined().equals(state.joined())
                    ? List.of()
                    : List.of(new PiecesJoined(join.itemId(), join.actor(), join.joined()));
        }
        return null;
    }

    /** @throws Refusal (conflict) when the item of another piece stands for it */
    static void requireItself(RepertoireItemState state) {
        if (state.mergedInto() != null) {
            throw Refusal.conflict("This piece was merged into another one, which stands in your repertoire for both:"
                    + " undo the merge of the pieces first.");
        }
    }
}
