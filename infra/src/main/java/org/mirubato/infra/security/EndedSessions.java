package org.mirubato.infra.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.SessionId;
import org.springframework.stereotype.Component;

/**
 * Which sessions are over: at once for those that end on this node, within five seconds for the others. The answer for those
 * that ended here is kept for longer than any read model may lag behind.
 */
@Component
class EndedSessions {

    private static final int KEPT = 50_000;

    private final QueryGateway queries;
    private final Cache<SessionId, Boolean> asked = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final Cache<SessionId, Boolean> endedHere = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    EndedSessions(QueryGateway queries) {
        this.queries = queries;
    }

    void add(SessionId session) {
        endedHere.put(session, true);
    }

    boolean contain(SessionId session) {
        return endedHere.getIfPresent(session) != null || asked.get(session, this::ask);
    }

    private boolean ask(SessionId session) {
        return queries.query(new IsSessionOver(session), Boolean.class).join();
    }
}
