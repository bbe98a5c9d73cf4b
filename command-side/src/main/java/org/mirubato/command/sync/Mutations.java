package org.mirubato.command.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.sync.Attempt.Lost;
import org.mirubato.command.sync.Attempt.Over;
import org.mirubato.command.sync.Attempt.Sent;
import org.mirubato.command.sync.MutationResult.Status;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.command.sync.Wishes.Wish;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.Merged.Clash;
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
    private final WholeLog log;
    private final Wishes wishes = new Wishes(new WordMerge());

    private interface Sending {

        @Nullable
        Boolean send(Sender from, long mid, DomainCommand command);
    }

    Mutations(MutatedKinds kinds, EntityPasts pasts, MutationSender sender, WholeLog log) {
        this.kinds = kinds;
        this.pasts = pasts;
        this.sender = sender;
        this.log = log;
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
            return log.decided(() -> done(aimed(kind(given), from, given)));
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

    /** What the mutation is for, when it need not wait for those before it; empty as well when it can't be read. */
    Optional<Aimed<?>> standingAlone(Sender from, JsonNode given) {
        try {
            MutatedKind<?> kind = kind(given);
            return kind.standsAlone() ? Optional.of(aimed(kind, from, given)) : Optional.empty();
        } catch (RuntimeException unreadable) {
            // the reason is given where it is tried to be done
            return Optional.empty();
        }
    }

    /**
     * Decides the mutation once, on what is known of its entity, and sends what it comes to. What is known may be old by now, and the
     * mutation itself done by a twin of this push, so a refusal says nothing yet.
     */
    <S> Attempt tried(Aimed<S> aimed, EntityPast<S> past) {
        try {
            return attempt(aimed, past, sender::sendNew);
        } catch (RuntimeException e) {
            LOG.debug("a change has to be decided again", e);
            return new Lost();
        }
    }

    private MutatedKind<?> kind(JsonNode given) {
        return kinds.of(GivenMutation.word(given, "kind"));
    }

    private static Aimed<?> aimed(MutatedKind<?> kind, Sender from, JsonNode given) {
        return Aimed.at(kind, GivenMutation.of(given, kind.table()), from);
    }

    private <S> MutationResult done(Aimed<S> aimed) {
        long seen = Long.MIN_VALUE;
        Refusal refused = Refusal.conflict("This was tried in vain.");
        for (int i = 0; i < TRIES; i++) {
            EntityPast<S> past = pasts.of(aimed);
            if (past.version() == seen && refused.kind() != Refusal.Kind.STALE) {
                throw refused;
            }
            seen = past.version();
            try {
                return settled(aimed, attempt(aimed, past, sender::send));
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
    private <S> Attempt attempt(Aimed<S> aimed, EntityPast<S> past, Sending sending) {
        if (past.done().isPresent()) {
            settle(aimed);
            return new Over(aimed.result(Status.DUPLICATE, past.done().getAsLong(), overwritten(aimed, past.before())));
        }
        Wish wish = wishes.of(aimed, past);
        DomainCommand command = wish.command();
        if (command == null) {
            return new Over(aimed.result(Status.APPLIED, past.version(), List.of()));
        }
        Boolean granted = sending.send(aimed.from(), aimed.mutation().mid(), command);
        boolean changed = !Boolean.FALSE.equals(granted);
        if (!changed && past.state() != null) {
            return new Over(aimed.result(Status.APPLIED, past.version(), List.of()));
        }
        return new Sent(granted == null ? Status.DUPLICATE : wish.status(), wish.clashes(), changed);
    }

    /** What it has overwritten when it was done: the answer that told so may never have arrived. */
    private <S> List<Clash> overwritten(Aimed<S> aimed, @Nullable EntityPast<S> before) {
        if (before == null || before.state() == null) {
            return List.of();
        }
        try {
            return wishes.of(aimed, before).clashes();
        } catch (RuntimeException e) {
            LOG.debug("what a change has overwritten can't be told", e);
            return List.of();
        }
    }

    private <S> MutationResult settled(Aimed<S> aimed, Attempt attempt) {
        if (attempt instanceof Over over) {
            return over.result();
        }
        Sent sent = (Sent) attempt;
        OptionalLong version = pasts.of(aimed).done();
        if (version.isEmpty()) {
            throw sent.changed()
                    ? Refusal.keyReused(
                            "This device has used the number for another change: give each a number of its own.")
                    : Refusal.stale("Somebody else has made the same.");
        }
        settle(aimed);
        return aimed.result(sent.status(), version.getAsLong(), sent.clashes());
    }

    /** The mutation is done, whatever becomes of what goes with it. */
    private static void settle(Aimed<?> aimed) {
        try {
            aimed.kind().settle(aimed.from().user(), aimed.id());
        } catch (Refusal e) {
            LOG.warn(
                    "what goes with a change of a {} was refused: {}",
                    aimed.kind().kind().word(),
                    e.sentence());
        }
    }
}
