package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.mirubato.domain.testing.Histories.Recorded;
import tools.jackson.databind.JsonNode;

class EntryEncoderTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final PracticeSessionId SESSION = new PracticeSessionId("session_1");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final EntryFacts FACTS =
            new EntryFacts(EntryTime.at(AT, "UTC"), 30, EntryType.PRACTICE, List.of(), "", false);
    private static final EntryWords WORDS =
            new EntryWords("piano", List.of(), List.of(), "slow", "", List.of(), "{\"a\":[1]}", "", "", "", List.of());

    private final Streams streams = new Streams();
    private long position;
    private long version;

    @Test
    void devices_get_an_entry_as_it_is_now() {
        tell(new EntryLogged(ENTRY, ANNA, FACTS, WORDS));
        tell(new EntryChanged(ENTRY, ANNA, new EntryFacts(null, 45, null, null, null, null), null));

        Op op = only();

        JsonNode body = Streams.JSON.readTree(op.body());
        assertThat(op.kind()).isEqualTo("logbook_entry");
        assertThat(op.id()).isEqualTo("entry_1");
        assertThat(body.path("duration").asInt()).isEqualTo(45);
        assertThat(body.path("notes").asString()).isEqualTo("slow");
        assertThat(body.path("metadata").path("a").get(0).asInt()).isEqualTo(1);
    }

    @Test
    void a_removed_entry_goes_out_as_deleted_and_comes_back_as_it_was() {
        tell(new EntryLogged(ENTRY, ANNA, FACTS, WORDS));
        tell(new EntryRemoved(ENTRY, ANNA));

        Op removed = only();
        tell(new EntryRestored(ENTRY, ANNA));
        Op restored = only();

        assertThat(removed.deleted()).isTrue();
        assertThat(removed.body()).isNull();
        assertThat(restored.deleted()).isNull();
        assertThat(restored.body()).contains("slow");
    }

    @Test
    void a_session_is_there_while_it_runs() {
        tell(new SessionStarted(SESSION, ANNA, FACTS, WORDS));

        Op running = only();
        tell(new SessionAbandoned(SESSION, ANNA));
        Op over = only();

        assertThat(running.kind()).isEqualTo("session");
        assertThat(running.body()).contains("\"activeSeconds\": 0");
        assertThat(over.deleted()).isTrue();
    }

    @Test
    void a_stream_knows_how_large_it_is_and_a_pull_tells_it_all() {
        tell(new EntryLogged(ENTRY, ANNA, FACTS, WORDS));
        tell(new SessionStarted(SESSION, ANNA, FACTS, WORDS));
        tell(new EntryLogged(new EntryId("gone"), ANNA, FACTS, WORDS));
        tell(new EntryRemoved(new EntryId("gone"), ANNA));
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);

        WireForms forms = new WireForms(streams.encoders, Streams.JSON, clock);

        Map<String, Object> pulled = new PullController(
                        streams.reading, new PulledEntities(forms, streams.reading), Streams.JSON, clock)
                .pull(ANNA::value, null)
                .getBody();

        assertThat(new StreamHeads(streams.reading).handle(new FindHead(ANNA))).isEqualTo(4);
        assertThat(new StreamHeads(streams.reading).handle(new FindHead(new UserId("user_new"))))
                .isZero();
        assertThat(streams.reading.extent(ANNA.value()).entities()).isEqualTo(2);
        assertThat(pulled).containsEntry("syncToken", "seq_4").containsEntry("goals", List.of());
        assertThat((List<?>) pulled.get("entries")).singleElement().satisfies(entry -> {
            assertThat(((JsonNode) entry).path("id").asString()).isEqualTo("entry_1");
            assertThat(((JsonNode) entry).path("goal_ids").isArray()).isTrue();
        });
    }

    private Op only() {
        List<Op> ops = streams.reading.read(ANNA.value(), Cursor.START).ops();
        assertThat(ops).hasSize(1);
        return ops.get(0);
    }

    private void tell(UserEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (UserEvent event : events) {
            batch.add(new Recorded(event, AT, version++, ++position));
        }
        streams.feed.batch(batch);
    }
}
