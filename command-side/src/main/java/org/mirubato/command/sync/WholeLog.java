package org.mirubato.command.sync;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mirubato.domain.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sees to it that nothing a device sends is refused because a read model, which follows the log, does not show something yet. */
@Component
@Profile("command")
class WholeLog {

    private final ReadModels readModels;

    WholeLog(ReadModels readModels) {
        this.readModels = readModels;
    }

    /**
     * What is decided; where something is not there, once more on all that is in the log.
     *
     * @throws Refusal as the decision does
     * @throws ConcurrencyException when the read models are too far behind to tell: the same again may help
     */
    <T> T decided(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            readModels.requireCaughtUp();
            return decision.get();
        }
    }

    /** The same for what has no result. */
    void done(Runnable work) {
        decided(() -> {
            work.run();
            return true;
        });
    }
}
