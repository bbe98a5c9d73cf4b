package org.mirubato.processors.identity;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ErasedLibrary;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreQuery.FindErasedLibrary;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.processors.score.ReadModelWait;
import org.mirubato.processors.score.ScoreFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Removes what an erased account leaves outside the read models: its key and address, its scores, and the files that nobody else
 * has. While any of it fails, or the library is behind, the erasure is taken up again and again.
 */
@Component
@Profile("processors")
@ProcessingGroup(ErasedAccounts.GROUP)
@DisallowReplay
public class ErasedAccounts {

    /** The processing group. */
    public static final String GROUP = "erased-accounts";

    private static final Logger LOG = LoggerFactory.getLogger(ErasedAccounts.class);

    private final UserTraces traces;
    private final QueryGateway queries;
    private final OutsideCommands commands;
    private final ScoreFileStore files;

    ErasedAccounts(UserTraces traces, QueryGateway queries, OutsideCommands commands, ScoreFileStore files) {
        this.traces = traces;
        this.queries = queries;
        this.commands = commands;
        this.files = files;
    }

    @EventHandler
    void on(AccountErased event, EventMessage<?> message, TrackingToken token) {
        traces.erase(event.userId());
        ErasedLibrary left = left(event.userId(), token.position().orElseThrow());
        for (ScoreId score : left.scores()) {
            delete(score, event.userId(), GROUP + ":" + message.getIdentifier() + ":" + score);
        }
        left.files().forEach(files::remove);
    }

    private ErasedLibrary left(UserId user, long position) {
        return ReadModelWait.answer(() -> find(user, position))
                .orElseThrow(() -> new IllegalStateException(
                        "The library is not as far yet as the erasure of " + user + ": its files are removed later."));
    }

    private Optional<ErasedLibrary> find(UserId user, long position) {
        return queries.query(
                        new FindErasedLibrary(user, position), ResponseTypes.optionalInstanceOf(ErasedLibrary.class))
                .join();
    }

    /** Ends what is still done with the score. */
    private void delete(ScoreId score, UserId owner, String commandId) {
        try {
            commands.send(commandId, new DeleteScore(score, owner));
        } catch (Refusal e) {
            LOG.info("Score {} of an erased account stays: {}", score, e.sentence());
        }
    }
}
