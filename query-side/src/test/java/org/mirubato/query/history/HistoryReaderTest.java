package org.mirubato.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.query.history.HistoryReader.Moment;

class HistoryReaderTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final EntryWords WORDS =
            new EntryWords("piano", List.of(), List.of(), "slow", "", List.of(), "", "", "", "", List.of());

    private final EntryHistory kind = new EntryHistory();
    private final Log log = new Log();
    private final HistoryReader reader = new HistoryReader(log);

    @Test
    void changes_tell_what_was_there_before_newest_first() {
        log.add(new EntryLogged(ENTRY, ANNA, facts(30), WORDS));
        log.add(new EntryChanged(ENTRY, ANNA, minutes(45), null));
        log.add(new EntryRemoved(ENTRY, ANNA));

        List<ChangeOfEntity> changes = reader.changes(kind, ANNA, "entry_1", Long.MAX_VALUE, 10);

        assertThat(changes).extracting(ChangeOfEntity::version).containsExactly(2L, 1L, 0L);
        assertThat(changes.get(0).document().get("changes").toString())
                .isEqualTo("[{field=removed, before=false, after=true}]");
        assertThat(changes.get(1).document().get("changes").toString())
                .isEqualTo("[{field=duration, before=30, after=45}]");
        assertThat(changes.get(1).document())
                .containsEntry("event", "entry.changed")
                .containsEntry("device", "tablet");
    }

    @Test
    void a_page_of_a_long_past_reads_no_more_of_it_than_it_tells() {
        log.add(new EntryLogged(ENTRY, ANNA, facts(0), WORDS));
        for (int i = 1; i < 10_000; i++) {
            log.add(new EntryChanged(ENTRY, ANNA, minutes(i % 1000), null));
        }

        List<ChangeOfEntity> changes = reader.changes(kind, ANNA, "entry_1", 9_000, 20);

        assertThat(changes).hasSize(20);
        assertThat(changes.get(19).document().get("changes").toString())
                .isEqualTo("[{field=duration, before=979, after=980}]");
        assertThat(log.read).isLessThanOrEqualTo(20 + HistoryReader.PART);
    }

    @Test
    void an_entity_is_told_as_it_was_after_any_version() {
        log.add(new EntryLogged(ENTRY, ANNA, facts(30), WORDS));
        for (int i = 1; i < 1_000; i++) {
            log.add(new EntryChanged(ENTRY, ANNA, minutes(i), null));
        }

        Moment<EntryView> moment = reader.moment(kind, ANNA, "entry_1", event -> event.version() <= 777);
        Moment<EntryView> before = reader.moment(kind, ANNA, "entry_1", event -> false);

        assertThat(moment.version()).isEqualTo(777);
        assertThat(moment.state().minutes()).isEqualTo(777);
        assertThat(before.state()).isNull();
        assertThat(log.most).isLessThanOrEqualTo(HistoryReader.PART);
    }

    @Test
    void events_of_one_command_are_one_change() {
        log.add(new EntryLogged(ENTRY, ANNA, facts(30), WORDS));
        log.add(new EntryChanged(ENTRY, ANNA, minutes(45), null), "revert");
        log.add(new EntryRemoved(ENTRY, ANNA), "revert");

        assertThat(reader.lastWish(kind, ANNA, "entry_1")).isEqualTo(1);
    }

    @Test
    void what_is_not_there_and_what_is_anothers_reads_alike() {
        log.add(new EntryLogged(ENTRY, ANNA, facts(30), WORDS));

        assertThatThrownBy(() -> reader.changes(kind, new UserId("user_ben"), "entry_1", Long.MAX_VALUE, 10))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is nothing of yours under this id.");
        assertThatThrownBy(() -> reader.moment(new PieceHistory(), ANNA, "entry_1", event -> true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reader.lastWish(new ScoreHistory(), ANNA, "entry_1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void words_whose_owner_was_erased_read_as_erased() {
        assertThat(kind.told(new EntryLogged(ENTRY, ANNA, facts(30), null))).containsEntry("words", "erased");
        assertThat(kind.told(new EntryChanged(ENTRY, ANNA, null, null))).containsEntry("words", "erased");
        assertThat(kind.told(new EntryChanged(ENTRY, ANNA, minutes(3), null))).doesNotContainKey("words");
    }

    private static EntryFacts facts(int minutes) {
        return new EntryFacts(EntryTime.at(BEGIN, "UTC"), minutes, EntryType.PRACTICE, List.of(), "", false);
    }

    private static EntryFacts minutes(int minutes) {
        return new EntryFacts(null, minutes, null, null, null, null);
    }

    /** One stream of events, and how much of it was read. */
    private static final class Log implements PastEvents {

        private final List<PastEvent> events = new ArrayList<>();
        private int read;
        private int most;

        void add(LogbookEvent event) {
            add(event, "command-" + events.size());
        }

        void add(LogbookEvent event, String command) {
            Map<String, String> metadata = Map.of("commandId", command, "device", "tablet");
            events.add(new PastEvent(event, events.size(), BEGIN.plusSeconds(events.size()), metadata));
        }

        @Override
        public List<PastEvent> newestBefore(Trail trail, long before, int limit) {
            List<PastEvent> newest = new ArrayList<>();
            for (int i = (int) Math.min(before, events.size()) - 1; i >= 0 && newest.size() < limit; i--) {
                newest.add(events.get(i));
            }
            return counted(newest);
        }

        @Override
        public List<PastEvent> oldestFrom(Trail trail, long version, int limit) {
            int from = (int) Math.min(version, events.size());
            return counted(events.subList(from, Math.min(events.size(), from + limit)));
        }

        private List<PastEvent> counted(List<PastEvent> part) {
            read += part.size();
            most = Math.max(most, part.size());
            return part;
        }
    }
}
