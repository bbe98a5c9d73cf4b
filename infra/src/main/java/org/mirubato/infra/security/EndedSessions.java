package org.mirubato.infra.security;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.SessionId;
import org.springframework.stereotype.Component;

/**
 * Which sessions are over: at once for those that end on this node, within three seconds for the others. Most sessions go on, and
 * of those nobody is asked: only one that {@link EndedSessionFilter} holds for ended is asked about. The answer for those that ended
 * here is kept for longer than any read model may lag behind.
 */
@Component
class EndedSessions {

    private static final int KEPT = 50_000;
    private static final Duration UNSEEN = Duration.ofSeconds(3);

    private final QueryGateway queries;
    private final EndedSessionFilter filter;
    private final AsyncCache<Class<?>, Boolean> caughtUp =
            Caffeine.newBuilder().expireAfterWrite(UNSEEN).buildAsync();
    private final Cache<SessionId, Boolean> asked =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(UNSEEN).build();
    private final Cache<SessionId, Boolean> endedHere = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    EndedSessions(QueryGateway queries, EndedSessionFilter filter) {
        this.queries = queries;
        this.filter = filter;
    }

    void add(SessionId session) {
        endedHere.put(session, true);
    }

    boolean contain(SessionId session) {
        if (endedHere.getIfPresent(session) != null) {
            return true;
        }
        catchUp();
        return filter.mayContain(session) && asked.get(session, this::ask);
    }

    /** By one thread for all who come meanwhile: they share its failure too, instead of waiting for the same one after the other. */
    private void catchUp() {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> first = caughtUp.asMap().putIfAbsent(EndedSessionFilter.class, mine);
        if (first == null) {
            mine.completeAsync(this::fromFilter, Runnable::run);
        }
        (first == null ? mine : first).join();
    }

    private boolean fromFilter() {
        filter.catchUp();
        return true;
    }

    private boolean ask(SessionId session) {
        return queries.query(new IsSessionOver(session), Boolean.class).join();
    }
}
