package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.EVENING;
import static org.mirubato.domain.practice.Entries.notes;
import static org.mirubato.domain.practice.PracticeSessionDecider.decide;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.PracticeSessionCommand.AbandonSession;
import org.mirubato.domain.practice.PracticeSessionCommand.BeatSession;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionCommand.StartSession;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;

class PracticeSessionDeciderTest {

    private static final PracticeSessionId SESSION = new PracticeSessionId("session_1");
    private static final Instant BEGIN = EVENING.at();
    private static final EntryFacts WHEN = new EntryFacts(EVENING, null, null, null, null, null);
    private static final StartSession START = new StartSession(SESSION, CLARA, WHEN, notes("warm up"));
    private static final FinishSession FINISH = finish(null, EntryFacts.NONE);
    private static final AbandonSession ABANDON = new AbandonSession(SESSION, CLARA);

    @Test
    void a_session_starts_once() {
        assertThat(decide(PracticeSessionState.NONE, START))
                .containsExactly(new SessionStarted(
                        SESSION,
                        CLARA,
                        WHEN.over(EntryFacts.BLANK),
                        notes("warm up").over(EntryWords.BLANK)));
        assertThat(decide(after(START), START)).isEmpty();
    }

    @Test
    void a_session_that_is_over_or_has_no_time_does_not_start() {
        StartSession timeless = new StartSession(SESSION, CLARA, EntryFacts.NONE, EntryWords.NONE);

        assertRefused(Refusal.Kind.CONFLICT, "another one", () -> decide(after(START, FINISH), START));
        assertRefused(Refusal.Kind.CONFLICT, "another one", () -> decide(after(START, ABANDON), START));
        assertRefused(Refusal.Kind.INVALID, "timestamp", () -> decide(PracticeSessionState.NONE, timeless));
    }

    @Test
    void what_never_started_neither_goes_on_nor_ends() {
        for (PracticeSessionCommand command : List.of(beat(60, null), FINISH, ABANDON)) {
            assertRefused(Refusal.Kind.NOT_FOUND, "no such session", () -> decide(PracticeSessionState.NONE, command));
        }
    }

    @Test
    void a_heartbeat_is_told_at_most_once_a_minute() {
        assertThat(decide(after(START), beat(59, 59))).isEmpty();
        assertThat(decide(after(START), beat(60, 50)))
                .containsExactly(new SessionContinued(SESSION, CLARA, BEGIN.plusSeconds(60), 50, null, null));
        assertThat(decide(after(START, beat(60, 50)), beat(119, 100))).isEmpty();
        assertThat(decide(after(START, beat(60, 50)), beat(120, 100))).hasSize(1);
    }

    @Test
    void a_heartbeat_says_what_has_changed() {
        BeatSession beat = new BeatSession(
                SESSION,
                CLARA,
                BEGIN.plusSeconds(60),
                60,
                new EntryFacts(null, null, EntryType.LESSON, null, null, null),
                notes("scales"));

        assertThat(decide(after(START), beat)).singleElement().satisfies(event -> {
            SessionContinued on = (SessionContinued) event;
            assertThat(on.words()).isEqualTo(notes("scales"));
            assertThat(on.facts().type()).isEqualTo(EntryType.LESSON);
        });
    }

    @Test
    void a_heartbeat_takes_no_time_back_and_counts_from_the_start_when_it_says_no_time() {
        assertThat(after(START, beat(60, 50), beat(120, 10)).activeSeconds()).isEqualTo(50);
        assertThat(after(START, beat(90, null)).activeSeconds()).isEqualTo(90);
        assertThat(after(START, beat(3 * 86_400, null)).activeSeconds()).isEqualTo(86_400);
    }

    @Test
    void more_than_a_day_of_practice_is_refused() {
        assertRefused(Refusal.Kind.INVALID, "0 to 86400", () -> beat(60, 86_401));
        assertRefused(Refusal.Kind.INVALID, "0 to 86400", () -> beat(60, -1));
        assertRefused(Refusal.Kind.INVALID, "0 to 86400", () -> finish(86_401, EntryFacts.NONE));
    }

    @Test
    void a_session_whose_device_is_gone_is_finished_from_its_last_heartbeat() {
        SessionFinished finished = finished(after(START, beat(60, 60), beat(1_510, 1_490)), FINISH);

        assertThat(finished.facts().minutes()).isEqualTo(25);
        assertThat(finished.facts().when()).isEqualTo(EVENING);
        assertThat(finished.facts().sessionId()).isEqualTo("session_1");
        assertThat(finished.words().notes()).isEqualTo("warm up");
    }

    @Test
    void half_a_minute_counts_as_a_whole_one_and_any_practice_as_a_minute() {
        Map.of(0, 1, 29, 1, 89, 1, 90, 2, 1_529, 25, 1_530, 26)
                .forEach((seconds, minutes) -> assertThat(finished(after(START), finish(seconds, EntryFacts.NONE))
                                .facts()
                                .minutes())
                        .as("%s seconds", seconds)
                        .isEqualTo(minutes));
    }

    @Test
    void what_is_said_at_the_end_counts_more_than_what_was_recorded() {
        SessionFinished finished = finished(after(START, beat(600, 600)), finish(600, Entries.minutes(12)));

        assertThat(finished.facts().minutes()).isEqualTo(12);
    }

    @Test
    void the_entry_has_an_id_that_follows_from_the_sessions_unless_another_is_given() {
        FinishSession named =
                new FinishSession(SESSION, CLARA, new EntryId("entry_7"), null, EntryFacts.NONE, EntryWords.NONE);

        assertThat(finished(after(START), FINISH).entryId()).isEqualTo(PracticeKey.entryOf(CLARA, SESSION));
        assertThat(finished(after(START), named).entryId()).isEqualTo(new EntryId("entry_7"));
    }

    @Test
    void a_finished_session_is_finished_once_and_neither_goes_on_nor_is_forgotten() {
        PracticeSessionState finished = after(START, FINISH);

        assertThat(decide(finished, FINISH)).isEmpty();
        assertRefused(Refusal.Kind.CONFLICT, "is over", () -> decide(finished, beat(600, 600)));
        assertRefused(Refusal.Kind.CONFLICT, "remove its entry", () -> decide(finished, ABANDON));
    }

    @Test
    void what_is_written_down_is_the_same_whoever_sends_it() {
        SessionFinished finished = finished(after(START), FINISH);

        assertThat(finished.entry())
                .isEqualTo(new PushEntry(finished.entryId(), CLARA, finished.facts(), finished.words()));
        assertThat(finished.commandId()).isEqualTo("entry-of:" + PracticeKey.of(CLARA, SESSION));
        assertThat(after(START, FINISH).finished()).isEqualTo(finished);
    }

    @Test
    void an_abandoned_session_becomes_no_entry() {
        assertThat(decide(after(START), ABANDON)).containsExactly(new SessionAbandoned(SESSION, CLARA));
        assertThat(decide(after(START, ABANDON), ABANDON)).isEmpty();
        assertRefused(Refusal.Kind.CONFLICT, "is over", () -> decide(after(START, ABANDON), FINISH));
    }

    @Test
    void only_a_running_session_is_shown() {
        SessionStarted started =
                (SessionStarted) decide(PracticeSessionState.NONE, START).get(0);
        SessionContinued on =
                (SessionContinued) decide(after(START), beat(60, 55)).get(0);

        PracticeSessionView first = PracticeSessionView.fold(null, started, BEGIN, 0);
        PracticeSessionView second = PracticeSessionView.fold(first, on, BEGIN.plusSeconds(60), 1);
        Map<String, Object> doc = second.document(json -> json);

        assertThat(doc)
                .containsEntry("id", "session_1")
                .containsEntry("startedAt", BEGIN.toString())
                .containsEntry("activeSeconds", 55)
                .containsEntry("lastSeen", BEGIN.plusSeconds(60).toString())
                .containsEntry("notes", "warm up")
                .containsEntry("version", 1L);
        assertThat(PracticeSessionView.fold(second, new SessionAbandoned(SESSION, CLARA), BEGIN, 2))
                .isNull();
        assertThat(PracticeSessionView.fold(null, on, BEGIN, 1)).isNull();
    }

    private static BeatSession beat(int seconds, Integer active) {
        return new BeatSession(SESSION, CLARA, BEGIN.plusSeconds(seconds), active, EntryFacts.NONE, EntryWords.NONE);
    }

    private static FinishSession finish(Integer active, EntryFacts facts) {
        return new FinishSession(SESSION, CLARA, null, active, facts, EntryWords.NONE);
    }

    private static SessionFinished finished(PracticeSessionState state, FinishSession finish) {
        return (SessionFinished) decide(state, finish).get(0);
    }

    private static PracticeSessionState after(PracticeSessionCommand... commands) {
        PracticeSessionState state = PracticeSessionState.NONE;
        for (PracticeSessionCommand command : commands) {
            for (PracticeSessionEvent event : decide(state, command)) {
                state = state.on(event);
            }
        }
        return state;
    }
}
