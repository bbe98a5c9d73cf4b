package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.ENTRY;
import static org.mirubato.domain.practice.Entries.EVENING;
import static org.mirubato.domain.practice.Entries.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;

class EntryFoldTest {

    private static final Instant AT = Instant.parse("2026-05-02T00:00:00Z");
    private static final EntryWords WORDS = new EntryWords(
            "viola",
            List.of(new EntryPiece(new PieceRef("score_1"), "Arabesque", "Schumann", "1-16", 72, 10)),
            List.of("scale"),
            "slow",
            "proud",
            List.of("evening"),
            "{\"a\":1}",
            "score_1",
            "Arabesque",
            "Schumann",
            List.of(new ExtraField("room", "3"), new ExtraField("id", "\"mine\"")));
    private static final EntryLogged LOGGED = new EntryLogged(
            ENTRY, CLARA, new EntryFacts(EVENING, 30, EntryType.LESSON, List.of("goal_1"), "session_1", true), WORDS);

    /** Lists show stored documents of the present form: change {@link EntryDocument#FORM} with this text. */
    @Test
    void a_document_that_comes_out_otherwise_has_a_new_form() {
        Map<String, Object> doc = EntryDocument.of(EntryFold.fold(null, LOGGED, AT, 0), json -> json);

        assertThat(EntryDocument.FORM + " " + doc).isEqualTo("""
                1 {id=entry_1, timestamp=2026-05-01T22:30:00Z, timeZone=Europe/Berlin, localDate=2026-05-02,\s\
                duration=30, type=lesson, instrument=viola, pieces=[{id=score_1, title=Arabesque, composer=Schumann,\
                 measures=1-16, tempo=72, duration=10, share=10}], techniques=[scale], notes=slow, mood=proud,\s\
                tags=[evening], metadata={"a":1}, scoreId=score_1, scoreTitle=Arabesque, scoreComposer=Schumann,\s\
                goalIds=[goal_1], sessionId=session_1, autoTracked=true, createdAt=2026-05-02T00:00:00Z,\s\
                updatedAt=2026-05-02T00:00:00Z, version=0, room=3}""");
    }

    @Test
    void an_entry_reads_on_the_wire_as_the_contract_says() {
        EntryView view = EntryFold.fold(null, LOGGED, AT, 0);

        Map<String, Object> doc = EntryDocument.of(view, json -> "parsed " + json);

        assertThat(doc)
                .containsEntry("id", "entry_1")
                .containsEntry("timestamp", "2026-05-01T22:30:00Z")
                .containsEntry("timeZone", "Europe/Berlin")
                .containsEntry("localDate", "2026-05-02")
                .containsEntry("duration", 30)
                .containsEntry("type", "lesson")
                .containsEntry("instrument", "viola")
                .containsEntry("techniques", List.of("scale"))
                .containsEntry("goalIds", List.of("goal_1"))
                .containsEntry("notes", "slow")
                .containsEntry("mood", "proud")
                .containsEntry("tags", List.of("evening"))
                .containsEntry("sessionId", "session_1")
                .containsEntry("metadata", "parsed {\"a\":1}")
                .containsEntry("scoreId", "score_1")
                .containsEntry("scoreTitle", "Arabesque")
                .containsEntry("scoreComposer", "Schumann")
                .containsEntry("autoTracked", true)
                .containsEntry("createdAt", AT.toString())
                .containsEntry("updatedAt", AT.toString())
                .containsEntry("version", 0L)
                .containsEntry("room", "parsed 3");
        assertThat(doc.get("pieces"))
                .isEqualTo(List.of(Map.of(
                        "id",
                        "score_1",
                        "title",
                        "Arabesque",
                        "composer",
                        "Schumann",
                        "measures",
                        "1-16",
                        "tempo",
                        72,
                        "duration",
                        10,
                        "share",
                        10)));
    }

    @Test
    void what_was_not_said_is_null_or_empty_on_the_wire() {
        EntryLogged bare = new EntryLogged(
                ENTRY,
                CLARA,
                Entries.HALF_AN_HOUR.over(EntryFacts.BLANK),
                Entries.pieces(Entries.piece("Etude", null)));

        Map<String, Object> doc = EntryDocument.of(EntryFold.fold(null, bare, AT, 0), json -> json);

        assertThat(doc)
                .containsEntry("notes", null)
                .containsEntry("mood", null)
                .containsEntry("sessionId", null)
                .containsEntry("scoreId", null)
                .containsEntry("metadata", Map.of())
                .containsEntry("autoTracked", false);
    }

    @Test
    void an_entry_changes_is_removed_and_comes_back() {
        EntryView logged = EntryFold.fold(null, LOGGED, AT, 0);
        EntryView changed =
                EntryFold.fold(logged, new EntryChanged(ENTRY, CLARA, minutes(45), null), AT.plusSeconds(1), 1);
        EntryView dismissed = EntryFold.fold(
                changed, new DuplicateDismissed(ENTRY, CLARA, new EntryId("entry_2")), AT.plusSeconds(2), 2);
        EntryView removed = EntryFold.fold(dismissed, new EntryRemoved(ENTRY, CLARA), AT.plusSeconds(3), 3);
        EntryView restored = EntryFold.fold(removed, new EntryRestored(ENTRY, CLARA), AT.plusSeconds(4), 4);

        assertThat(changed.minutes()).isEqualTo(45);
        assertThat(changed.notes()).isEqualTo("slow");
        assertThat(changed.createdAt()).isEqualTo(AT);
        assertThat(changed.updatedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(removed.removed()).isTrue();
        assertThat(restored.removed()).isFalse();
        assertThat(restored.notDuplicates()).containsExactly(new EntryId("entry_2"));
        assertThat(restored.version()).isEqualTo(4);
        assertThat(restored.words()).isEqualTo(WORDS);
    }

    @Test
    void an_entry_whose_owner_was_erased_can_still_be_read() {
        EntryView view = EntryFold.fold(null, new EntryLogged(ENTRY, CLARA, LOGGED.facts(), null), AT, 0);

        assertThat(view.notes()).isEmpty();
        assertThat(view.instrument()).isEqualTo("piano");
        assertThat(view.minutes()).isEqualTo(30);
    }

    @Test
    void what_was_never_written_down_is_not_there() {
        assertThat(EntryFold.fold(null, new EntryRemoved(ENTRY, CLARA), AT, 1)).isNull();
    }
}
