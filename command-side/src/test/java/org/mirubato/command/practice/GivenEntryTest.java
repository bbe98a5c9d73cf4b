package org.mirubato.command.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.PieceRef;
import tools.jackson.databind.json.JsonMapper;

/** What clients of all ages send. */
class GivenEntryTest {

    @Test
    void every_field_of_the_contract_is_read() {
        GivenEntry entry = given("""
                {"id": "entry_1", "timestamp": "2026-05-01T18:30:00Z", "timeZone": "Europe/Berlin", "duration": 30,
                 "type": "LESSON", "instrument": "Piano", "techniques": ["scale"], "goalIds": ["goal_1"], "notes": "slow",
                 "mood": "PROUD", "tags": ["evening"], "sessionId": "session_1", "metadata": {"b": 1, "a": [true, null]},
                 "scoreId": "score_1", "scoreTitle": "Arabesque", "scoreComposer": "Schumann", "autoTracked": true,
                 "pieces": [{"id": "a-b||c", "title": "Arabesque", "composer": null, "measures": "1-16", "tempo": 72,
                             "duration": 10}]}
                """);

        assertThat(entry.id()).isEqualTo(new EntryId("entry_1"));
        assertThat(entry.facts())
                .isEqualTo(new EntryFacts(
                        EntryTime.at(Instant.parse("2026-05-01T18:30:00Z"), "Europe/Berlin"),
                        30,
                        EntryType.LESSON,
                        List.of("goal_1"),
                        "session_1",
                        true));
        assertThat(entry.words())
                .isEqualTo(new EntryWords(
                        "Piano",
                        List.of(new EntryPiece(new PieceRef("a-b||c"), "Arabesque", "", "1-16", 72, 10)),
                        List.of("scale"),
                        "slow",
                        "PROUD",
                        List.of("evening"),
                        "{\"a\":[true,null],\"b\":1}",
                        "score_1",
                        "Arabesque",
                        "Schumann",
                        null));
    }

    @Test
    void the_older_spelling_is_read_and_the_books_of_older_clients_are_not_kept() {
        GivenEntry entry = given("""
                {"goal_ids": ["goal_1"], "session_id": "s", "score_id": "x", "score_title": "y", "score_composer": "z",
                 "auto_tracked": 1, "created_at": 1, "updatedAt": "x", "deleted_at": null, "sync_version": 3, "checksum": "q",
                 "device_id": "d", "user_id": "u", "localDate": "2026-05-01", "version": 4}
                """);

        assertThat(entry.facts()).isEqualTo(new EntryFacts(null, null, null, List.of("goal_1"), "s", true));
        assertThat(entry.words())
                .isEqualTo(new EntryWords(null, null, null, null, null, null, null, "x", "y", "z", null));
    }

    @ParameterizedTest
    @CsvSource({
        "1777660200000, ''",
        "'\"1777660200000\"', ''",
        "'\"2026-05-01T18:30:00Z\"', ''",
        "'\"2026-05-01T18:30:00.000Z\"', ''",
        "'\"2026-05-01T20:30:00+02:00\"', '+02:00'"
    })
    void times_are_milliseconds_or_texts(String json, String zone) {
        EntryTime expected = EntryTime.at(Instant.parse("2026-05-01T18:30:00Z"), zone);

        assertThat(given("{\"timestamp\":" + json + "}").facts().when()).isEqualTo(expected);
    }

    @Test
    void a_local_time_needs_its_zone() {
        GivenEntry local = given("{\"timestamp\":\"2026-05-01T20:30:00\",\"timeZone\":\"Europe/Berlin\"}");

        assertThat(local.facts().when())
                .isEqualTo(EntryTime.at(Instant.parse("2026-05-01T18:30:00Z"), "Europe/Berlin"));
        assertRefused("{\"timestamp\":\"2026-05-01T20:30:00\"}", "with an offset");
        assertRefused("{\"timeZone\":\"Europe/Berlin\"}", "together with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"9999-12-31T00:00:00Z\"",
                "99999999999999999",
                "-99999999999999999",
                "\"2026-02-30T00:00:00Z\"",
                "1e300"
            })
    void a_time_that_is_none_is_refused(String json) {
        assertThatThrownBy(() -> given("{\"timestamp\":" + json + "}")).isInstanceOf(Refusal.class);
    }

    @Test
    void null_empties_a_field_and_what_is_not_there_says_nothing() {
        GivenEntry entry =
                given("{\"notes\": null, \"mood\": null, \"tags\": null, \"pieces\": null, \"metadata\": {}}");

        assertThat(entry.facts()).isEqualTo(EntryFacts.NONE);
        assertThat(entry.words())
                .isEqualTo(new EntryWords(null, List.of(), null, "", "", List.of(), "", null, null, null, null));
    }

    @Test
    void unknown_fields_are_kept_in_one_form() {
        assertThat(given("{\"room\": {\"b\": 1, \"a\": 2}}").words().extra())
                .containsExactly(new ExtraField("room", "{\"a\":2,\"b\":1}"));
    }

    @Test
    void numbers_may_be_texts_or_have_a_fraction() {
        assertThat(given("{\"duration\": \"30\"}").facts().minutes()).isEqualTo(30);
        assertThat(given("{\"duration\": 29.6}").facts().minutes()).isEqualTo(30);
        assertThat(given("{\"duration\": 1e300}").facts().minutes()).isEqualTo(Integer.MAX_VALUE);
        assertRefused("{\"duration\": \"long\"}", "as a number");
    }

    @Test
    void a_piece_may_be_its_title_alone() {
        assertThat(given("{\"pieces\": [\"Etude\"]}").words().pieces())
                .containsExactly(new EntryPiece(null, "Etude", null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|Send a JSON object",
                "{\"notes\": {}}|notes as a text",
                "{\"tags\": [{}]}|tags as a list",
                "{\"pieces\": [[]]}|Send a JSON object",
                "{\"metadata\": 3}|metadata as a JSON object",
                "{\"autoTracked\": \"maybe\"}|true or false",
                "{\"type\": \"nap\"}|one of these as the type",
                "{\"id\": \"../x\"}|identifier"
            })
    void what_can_not_be_read_is_refused_by_its_name(String json, String words) {
        assertRefused(json, words);
    }

    private static void assertRefused(String json, String words) {
        assertThatThrownBy(() -> given(json)).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static GivenEntry given(String json) {
        return GivenEntry.of(GivenFields.of(JsonMapper.shared().readTree(json)));
    }
}
