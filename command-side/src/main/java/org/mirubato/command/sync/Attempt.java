package org.mirubato.command.sync;

import java.util.List;
import org.mirubato.command.sync.MutationResult.Status;
import org.mirubato.domain.sync.Merged.Clash;

/** What has come of a mutation that was decided once. */
sealed interface Attempt {

    /** Nothing is left to do. */
    record Over(MutationResult result) implements Attempt {}

    /**
     * Its command went through; the log tells which version it has led to.
     *
     * @param changed whether the command says that it has changed anything
     */
    record Sent(Status status, List<Clash> clashes, boolean changed) implements Attempt {}

    /** It was not done, for whatever reason: it has to be decided again, on what there is then. */
    record Lost() implements Attempt {}
}
