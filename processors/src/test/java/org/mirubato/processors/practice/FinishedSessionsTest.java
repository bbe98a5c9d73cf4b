package org.mirubato.processors.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionId;

class FinishedSessionsTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final EntryFacts FACTS =
            new EntryFacts(EntryTime.at(Instant.parse("2026-05-01T18:00:00Z"), "UTC"), 25, null, null, null, null);
    private static final SessionFinished FINISHED = new SessionFinished(
            new PracticeSessionId("session_1"), CLARA, new EntryId("entry_1"), FACTS, EntryWords.NONE);

    @Test
    void a_finished_session_is_written_down_under_one_id_however_often_it_is_told() {
        Map<String, Object> sent = new HashMap<>();
        FinishedSessions sessions = new FinishedSessions(sent::put);

        sessions.on(FINISHED);
        sessions.on(FINISHED);

        assertThat(sent)
                .containsOnly(Map.entry(
                        FINISHED.commandId(), new PushEntry(new EntryId("entry_1"), CLARA, FACTS, EntryWords.NONE)));
    }

    @Test
    void a_session_whose_entry_was_removed_holds_up_no_other() {
        FinishedSessions sessions = new FinishedSessions((id, command) -> {
            throw Refusal.conflict("This entry has been removed.");
        });

        assertThatCode(() -> sessions.on(FINISHED)).doesNotThrowAnyException();
    }
}
