package org.mirubato.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.testing.Histories.Recorded;

/** What one user does to a logbook, told to the streams event by event. */
final class EntryLog {

    static final UserId ANNA = new UserId("user_anna");
    static final String USER = ANNA.value();

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final EntryFacts FACTS =
            new EntryFacts(EntryTime.at(AT, "UTC"), 30, EntryType.PRACTICE, List.of(), "", false);
    private static final EntryWords WORDS =
            new EntryWords("piano", List.of(), List.of(), "slow", "", List.of(), "{}", "", "", "", List.of());

    private final Streams streams;
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    EntryLog(Streams streams) {
        this.streams = streams;
    }

    void logged(String id) {
        tell(id, new EntryLogged(new EntryId(id), ANNA, FACTS, WORDS));
    }

    void removed(String id) {
        tell(id, new EntryRemoved(new EntryId(id), ANNA));
    }

    void restored(String id) {
        tell(id, new EntryRestored(new EntryId(id), ANNA));
    }

    void tell(String id, UserEvent event) {
        long version = versions.merge(id, 1L, Long::sum) - 1;
        streams.feed.batch(List.of(new Recorded(event, AT, version, ++position)));
    }
}
