package org.mirubato.query.score;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.query.projection.Erasable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the table of scores. A batch costs one statement to load the scores it touches and one to store their last state; who
 * follows a score is told after the commit, unless the event is only told again. An event that is handled by itself, since it
 * failed before, is a batch of one.
 */
@Component
@Profile("query")
@ProcessingGroup("score-list")
class ScoreListProjection {

    private static final String BATCH = ScoreListBatch.class.getName();

    private final ScoreListTable table;
    private final QueryUpdateEmitter followers;

    ScoreListProjection(ScoreListTable table, QueryUpdateEmitter followers) {
        this.table = table;
        this.followers = followers;
    }

    @EventHandler
    void on(
            ScoreEvent event,
            @Timestamp Instant at,
            @SequenceNumber long version,
            TrackingToken token,
            ReplayStatus status) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        ScoreListBatch batch = work.getOrComputeResource(BATCH, key -> begin(work, status));
        batch.apply(event, at, version, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountErased event, TrackingToken token) {
        long position = token.position().orElseThrow();
        Erasable.atEndOfBatch(event.userId(), owner -> table.erase(owner, position));
    }

    private ScoreListBatch begin(UnitOfWork<?> work, ReplayStatus status) {
        ScoreListBatch batch = new ScoreListBatch(table.load(touchedBy(work)));
        work.onPrepareCommit(committing -> table.store(batch.changed(), batch.positions()));
        if (!status.isReplay()) {
            work.afterCommit(committed -> batch.changed().forEach(this::tellFollowers));
        }
        return batch;
    }

    private static Set<String> touchedBy(UnitOfWork<?> work) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<String> ids = new TreeSet<>();
        for (Message<?> message : messages) {
            if (message.getPayload() instanceof ScoreEvent event) {
                ids.add(event.scoreId().value());
            }
        }
        return ids;
    }

    private void tellFollowers(StoredScore score) {
        ScoreView view = score.view();
        if (view == null) {
            followers.complete(FindScore.class, query -> asksFor(query, score));
        } else {
            followers.emit(FindScore.class, query -> asksFor(query, score), view);
        }
    }

    private static boolean asksFor(FindScore query, StoredScore score) {
        return query.scoreId().equals(score.id()) && query.viewer().equals(score.owner());
    }
}
