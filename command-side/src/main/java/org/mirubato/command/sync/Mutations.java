package org.mirubato.command.sync;

import java.util.List;
import java.util.OptionalLong;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mirubato.command.sync.MutationResult.Status;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.command.sync.Wishes.Wish;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.Mutation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Does single mutations: reads the entity from the log, brings the mutation together with what others have done to it, and sends
 * one command that counts on the version that was read. When somebody else was faster, all of that is done again.
 */
@Component
@Profile("command")
class Mutations {

    private static final int TRIES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Mutations.class);

    private final MutatedKinds kinds;
    private final EntityPasts pasts;
    private final MutationSender sender;
    private final Wishes wishes = new Wishes(new WordMerge());

    Mutations(MutatedKinds kinds, EntityPasts pasts, MutationSender sender) {
        this.kinds = kinds;
        this.pasts = pasts;
        this.sender = sender;
    }

    /**
     * Does the mutation, unless it was done before.
     *
     * @return what has become of it; a refusal is one of the answers
     * @throws ConcurrencyException when others were faster again and again: the same again may help
     */
    MutationResult done(Sender from, JsonNode given) {
        long mid = GivenMutation.mid(given);
        String word = given.path("kind").asString(null);
        String id = given.path("id").asString(null);
        try {
            return done(kinds.of(GivenMutation.word(given, "kind")), from, given);
        } catch (Refusal e) {
            return MutationResult.rejected(mid, word, id, e.sentence());
        } catch (IllegalArgumentException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | JacksonException e) {
            // our own fault, and the same each time: it must not keep the device's other changes from us for ever
            LOG.error("a change of a {} could not be taken", word, e);
            return MutationResult.rejected(mid, word, id, "The server can't take this change: keep it, and report it.");
        }
    }

    private <S> MutationResult done(MutatedKind<S> kind, Sender from, JsonNode given) {
        Mutation mutation = GivenMutation.of(given, kind.table());
        String id = kind.idOf(from.user(), mutation);
        String commandId = from.commandId(mutation.mid());
        long seen = Long.MIN_VALUE;
        Refusal refused = Refusal.conflict("This was tried in vain.");
        for (int i = 0; i < TRIES; i++) {
            EntityPast<S> past = pasts.of(kind, from.user(), id, commandId);
            if (past.done().isPresent()) {
                settle(kind, from, id);
                return result(mutation, Status.DUPLICATE, id, past.done().getAsLong(), List.of());
            }
            if (past.version() == seen && refused.kind() != Refusal.Kind.STALE) {
                throw refused;
            }
            seen = past.version();
            try {
                return attempt(kind, from, mutation, id, past);
            } catch (Refusal e) {
                if (e.kind() != Refusal.Kind.STALE && e.kind() != Refusal.Kind.CONFLICT) {
                    throw e;
                }
                refused = e;
            }
        }
        throw new ConcurrencyException("Others were faster each time.");
    }

    /** @throws Refusal (stale, conflict) when somebody may have been faster */
    private <S> MutationResult attempt(
            MutatedKind<S> kind, Sender from, Mutation mutation, String id, EntityPast<S> past) {
        Wish wish = wishes.of(kind, from, mutation, id, past);
        DomainCommand command = wish.command();
        if (command == null) {
            return result(mutation, Status.APPLIED, id, past.version(), List.of());
        }
        Boolean granted = sender.send(from, mutation.mid(), command);
        if (Boolean.FALSE.equals(granted) && past.state() != null) {
            return result(mutation, Status.APPLIED, id, past.version(), List.of());
        }
        OptionalLong version =
                pasts.of(kind, from.user(), id, from.commandId(mutation.mid())).done();
        if (version.isEmpty()) {
            throw Boolean.FALSE.equals(granted)
                    ? Refusal.stale("Somebody else has made the same.")
                    : Refusal.keyReused(
                            "This device has used the number for another change: give each a number of its own.");
        }
        settle(kind, from, id);
        return result(
                mutation, granted == null ? Status.DUPLICATE : wish.status(), id, version.getAsLong(), wish.clashes());
    }

    /** The mutation is done, whatever becomes of what goes with it. */
    private static void settle(MutatedKind<?> kind, Sender from, String id) {
        try {
            kind.settle(from.user(), id);
        } catch (Refusal e) {
            LOG.warn(
                    "what goes with a change of a {} was refused: {}",
                    kind.kind().word(),
                    e.sentence());
        }
    }

    private static MutationResult result(
            Mutation mutation, Status status, String id, long version, List<Clash> conflicts) {
        return MutationResult.done(mutation.mid(), status, mutation.kind(), id, version, conflicts);
    }
}
