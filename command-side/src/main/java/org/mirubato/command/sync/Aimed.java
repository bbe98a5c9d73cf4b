package org.mirubato.command.sync;

import java.util.List;
import org.mirubato.command.sync.MutationResult.Status;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.Mutation;

/**
 * A mutation that could be read, and what it is for.
 *
 * @param id the entity's id in the stream
 * @param aggregate where the entity is in the log
 */
record Aimed<S>(MutatedKind<S> kind, Mutation mutation, Sender from, String id, String aggregate) {

    /** @throws org.mirubato.domain.Refusal when the entity can't be found out */
    static <S> Aimed<S> at(MutatedKind<S> kind, Mutation mutation, Sender from) {
        String id = kind.idOf(from.user(), mutation);
        return new Aimed<>(kind, mutation, from, id, kind.aggregate(from.user(), id));
    }

    /** The id of the command that it comes to. */
    String commandId() {
        return from.commandId(mutation.mid());
    }

    MutationResult result(Status status, long version, List<Clash> clashes) {
        return MutationResult.done(mutation.mid(), status, mutation.kind(), id, version, clashes);
    }
}
