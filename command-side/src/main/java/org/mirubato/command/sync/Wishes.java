package org.mirubato.command.sync;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.MutationResult.Status;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.Ground;
import org.mirubato.domain.sync.Merge;
import org.mirubato.domain.sync.Merged;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.Mutation;
import org.mirubato.domain.sync.Mutation.Op;
import org.mirubato.domain.sync.TextMerge;
import tools.jackson.databind.json.JsonMapper;

/** Says which command a mutation comes to, given what has become of its entity. Pure. */
final class Wishes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Wish NOTHING = new Wish(null, Status.APPLIED, List.of());

    private final TextMerge texts;

    Wishes(TextMerge texts) {
        this.texts = texts;
    }

    /**
     * What is to be sent.
     *
     * @param command null when all is as it is wished
     * @param status what to answer once it is granted
     * @param clashes what it overwrites
     */
    record Wish(@Nullable DomainCommand command, Status status, List<Clash> clashes) {}

    /** @throws Refusal when it can't be */
    <S> Wish of(Aimed<S> aimed, EntityPast<S> past) {
        MutatedKind<S> kind = aimed.kind();
        Sender from = aimed.from();
        Mutation mutation = aimed.mutation();
        S now = past.state();
        Ground ground = Ground.of(past.versions(), kind.table(), from.device(), mutation);
        if (now == null) {
            if (mutation.op() != Op.PUT || mutation.base() != null) {
                throw Refusal.notFound(
                        "You have no " + mutation.kind() + " with this id: to make it, put it without a base.");
            }
            Merged first = Merge.of(kind.table(), ground, mutation, texts);
            return new Wish(kind.made(from.user(), aimed.id(), given(first.changes())), Status.APPLIED, List.of());
        }
        if (mutation.base() != null && mutation.base() > past.version()) {
            throw Refusal.invalid("The base is version " + mutation.base() + ", but there is none after "
                    + past.version() + ": give the version that the stream has shown you.");
        }
        return switch (mutation.op()) {
            case DELETE -> deleted(kind, from, mutation, past, ground, now);
            case RESTORE -> kind.isRemoved(now) ? applied(kind.restored(from.user(), now)) : NOTHING;
            case PUT -> changed(kind, from, mutation, past, ground, now);
        };
    }

    /** What others have done to it meanwhile goes with it, so that is told. */
    private static <S> Wish deleted(
            MutatedKind<S> kind, Sender from, Mutation mutation, EntityPast<S> past, Ground ground, S now) {
        if (kind.isRemoved(now)) {
            return NOTHING;
        }
        DomainCommand command = kind.removed(from.user(), now, past.version());
        return mutation.base() == null || ground.touched().isEmpty()
                ? applied(command)
                : new Wish(command, Status.CONFLICT, List.of(new Clash("deleted", true, false)));
    }

    private <S> Wish changed(
            MutatedKind<S> kind, Sender from, Mutation mutation, EntityPast<S> past, Ground ground, S now) {
        if (kind.isRemoved(now)) {
            throw Refusal.conflict("This has been deleted: restore it, and then send the change with a new number.");
        }
        Merged merged = Merge.of(kind.table(), ground, mutation, texts);
        if (merged.changes().isEmpty()) {
            return NOTHING;
        }
        DomainCommand command = kind.changed(from.user(), now, given(merged.changes()), past.version());
        Status unlessLost = merged.mixed() ? Status.MERGED : Status.APPLIED;
        return new Wish(command, merged.clashes().isEmpty() ? unlessLost : Status.CONFLICT, merged.clashes());
    }

    private static Wish applied(DomainCommand command) {
        return new Wish(command, Status.APPLIED, List.of());
    }

    private static GivenFields given(Map<String, @Nullable Object> changes) {
        return GivenFields.of(JSON.valueToTree(changes));
    }
}
