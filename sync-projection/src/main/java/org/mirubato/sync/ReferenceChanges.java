package org.mirubato.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes what the reference's clients change over their sockets, as over HTTP. */
public interface ReferenceChanges {

    /** The frames that change something, by their type. */
    List<String> TYPES = List.of(
            "ENTRY_CREATED",
            "ENTRY_UPDATED",
            "ENTRY_DELETED",
            "PIECE_ADDED",
            "PIECE_UPDATED",
            "PIECE_REMOVED",
            "PIECE_DISSOCIATED",
            "PLAN_CREATED",
            "PLAN_UPDATED",
            "PLAN_OCCURRENCE_COMPLETED",
            "BULK_SYNC",
            "REPERTOIRE_BULK_SYNC");

    /**
     * Takes what a frame says, and waits until the stream shows it. What is there already changes nothing.
     *
     * @param frame of one of the {@link #TYPES}
     * @return the highest number under which the stream shows what the frame names; 0 when it shows nothing of it. The same change
     *     again, by its {@code clientChangeId}, has the number that it had the first time
     * @throws org.mirubato.domain.Refusal when something of it can't be taken; what else it holds is taken
     * @throws RuntimeException when nothing can be taken for now; the same again does no harm
     */
    long take(Sender sender, ObjectNode frame);

    /**
     * Who sends a frame.
     *
     * @param device how the client calls itself; null when it does not say
     * @param mid names this frame in the stream, as the {@code mid} of what it changes
     */
    record Sender(String user, @Nullable String device, String mid) {}
}
