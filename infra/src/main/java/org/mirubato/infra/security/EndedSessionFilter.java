package org.mirubato.infra.security;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.SessionId;
import org.springframework.stereotype.Component;

/**
 * The sessions that have ended while tokens of theirs may still be about, in little more than a megabyte: it never misses one that it
 * was told of, and takes one in a hundred others for one of them, more when there are over a million. Safe for any number of threads.
 */
@Component
class EndedSessionFilter {

    private static final int ROOM = 1_000_000;
    private static final double MISTAKEN = 0.01;

    /** Longer than any read model lags behind, and than the clocks of nodes differ. */
    private static final Duration LATE = Duration.ofHours(1);

    /** After so long it is made anew, without those whose tokens have expired. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final QueryGateway queries;
    private final Clock clock;
    private volatile BloomFilter<CharSequence> ended = none();
    private Instant filled = Instant.EPOCH;

    EndedSessionFilter(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Takes in what has ended until now; when that can't be found out it fails, and is as it was. */
    synchronized void catchUp() {
        Instant now = clock.instant();
        if (filled.isAfter(now.minus(FRESH))) {
            add(ended, now.minus(LATE));
            return;
        }
        BloomFilter<CharSequence> anew = none();
        add(anew, now.minus(Lifetime.LONG.duration()).minus(LATE));
        ended = anew;
        filled = now;
    }

    /** Whether the session may have ended before it has last caught up; when not, it goes on. */
    boolean mayContain(SessionId session) {
        return ended.mightContain(session.value());
    }

    private void add(BloomFilter<CharSequence> filter, Instant since) {
        List<SessionId> page = ask(new ListEndedSessions(since, null, AccountQuery.MOST_ENDED));
        while (!page.isEmpty()) {
            page.forEach(session -> filter.put(session.value()));
            SessionId last = page.get(page.size() - 1);
            page = page.size() < AccountQuery.MOST_ENDED
                    ? List.of()
                    : ask(new ListEndedSessions(since, last, AccountQuery.MOST_ENDED));
        }
    }

    private List<SessionId> ask(ListEndedSessions query) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(SessionId.class))
                .join();
    }

    private static BloomFilter<CharSequence> none() {
        return BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), ROOM, MISTAKEN);
    }
}
