package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.practice.Entries.extra;
import static org.mirubato.domain.practice.Entries.log;
import static org.mirubato.domain.practice.Entries.minutes;
import static org.mirubato.domain.practice.Entries.notes;
import static org.mirubato.domain.practice.Entries.piece;
import static org.mirubato.domain.practice.Entries.pieces;
import static org.mirubato.domain.practice.Entries.tags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;

/** What an entry's fields take, and in which form. */
class EntryValuesTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void the_local_date_is_the_one_where_the_device_was() {
        assertThat(EntryTime.at(Instant.parse("2026-05-01T22:30:00.1239Z"), "Europe/Berlin"))
                .isEqualTo(new EntryTime(
                        Instant.parse("2026-05-01T22:30:00.123Z"), "Europe/Berlin", LocalDate.of(2026, 5, 2)));
        assertThat(EntryTime.at(Instant.parse("2026-05-01T02:00:00Z"), "-03:00").day())
                .isEqualTo("2026-04-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", " ", "\u202e", "25:00", "Europe/Berlin; drop table"})
    void a_time_zone_that_does_not_exist_is_refused(String zone) {
        assertRefused(Refusal.Kind.INVALID, "Europe/Berlin, or +02:00", () -> EntryTime.at(NOON, zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T00:00:00Z", "1899-12-31T23:59:59Z", "2100-01-01T00:00:00Z"})
    void a_time_that_can_not_be_meant_is_refused(String time) {
        assertRefused(Refusal.Kind.INVALID, "1900 and 2099", () -> EntryTime.at(Instant.parse(time), "UTC"));
    }

    @Test
    void the_first_and_the_last_moment_are_taken() {
        assertThat(EntryTime.at(EntryTime.EARLIEST, "UTC").day()).isEqualTo("1900-01-01");
        assertThat(EntryTime.at(EntryTime.LATEST.minusMillis(1), "UTC").day()).isEqualTo("2099-12-31");
    }

    @Test
    void a_day_is_the_longest_practice() {
        assertThat(minutes(0).checked().minutes()).isZero();
        assertThat(minutes(1_440).checked().minutes()).isEqualTo(1_440);
        assertRefused(Refusal.Kind.INVALID, "0 to 1440", () -> minutes(1_441).checked());
        assertRefused(Refusal.Kind.INVALID, "0 to 1440", () -> minutes(-1).checked());
        assertRefused(Refusal.Kind.INVALID, "0 to 1440", () -> minutes(525_600).checked());
    }

    @Test
    void a_megabyte_of_notes_is_refused() {
        assertThat(log(notes("a".repeat(20_000))).words().notes()).hasSize(20_000);
        assertRefused(Refusal.Kind.INVALID, "at most 20000", () -> log(notes("a".repeat(20_001))));
        assertRefused(Refusal.Kind.INVALID, "at most 20000", () -> log(notes("a".repeat(1_000_000))));
    }

    @Test
    void notes_are_kept_as_they_are_written() {
        String written = "  שלום 🎹\n\tslowly \u202e ";

        assertThat(log(notes(written)).words().notes()).isEqualTo(written);
    }

    @Test
    void tags_are_trimmed_and_kept_once_in_their_order() {
        assertThat(log(tags(" slow  practice", "🎹", "slow practice", " ", "Zoë"))
                        .words()
                        .tags())
                .containsExactly("slow practice", "🎹", "Zoë");
    }

    @Test
    void ten_thousand_tags_are_refused() {
        String[] many = IntStream.range(0, 10_000).mapToObj(Integer::toString).toArray(String[]::new);

        assertRefused(Refusal.Kind.INVALID, "at most 50 tags", () -> log(tags(many)));
        assertRefused(Refusal.Kind.INVALID, "at most 100", () -> log(tags("a".repeat(101))));
    }

    @Test
    void instruments_and_techniques_are_in_lower_case() {
        EntryWords words = new EntryWords(
                        " Viola  da Gamba ",
                        null,
                        List.of("Scale", "SCALE"),
                        null,
                        "Excited",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .checked();

        assertThat(words.instrument()).isEqualTo("viola da gamba");
        assertThat(words.techniques()).containsExactly("scale");
        assertThat(words.mood()).isEqualTo("excited");
    }

    @Test
    void an_instrument_of_nothing_is_the_usual_one_and_a_mood_of_nothing_is_none() {
        EntryWords words = new EntryWords(" ", null, null, null, " ", null, null, null, null, null, null).checked();

        assertThat(words.instrument()).isEqualTo("piano");
        assertThat(words.mood()).isEmpty();
    }

    @Test
    void an_unknown_mood_or_type_is_refused_with_the_known_ones() {
        EntryWords bored = new EntryWords(null, null, null, null, "bored", null, null, null, null, null, null);

        assertRefused(Refusal.Kind.INVALID, "frustrated, neutral, satisfied, excited, proud", bored::checked);
        assertRefused(Refusal.Kind.INVALID, "practice, performance", () -> EntryType.of("concert"));
        assertThat(EntryType.of(" Status-Change ")).isEqualTo(EntryType.STATUS_CHANGE);
    }

    @Test
    void a_piece_needs_a_title_and_keeps_the_id_that_it_came_with() {
        EntryPiece given = new EntryPiece(new PieceRef("für elise||beethoven"), " Für  Elise ", " ", "1-16", 72, 10);

        EntryPiece checked = log(pieces(given)).words().pieces().get(0);

        assertThat(checked)
                .isEqualTo(new EntryPiece(new PieceRef("für elise||beethoven"), "Für Elise", null, "1-16", 72, 10));
        assertRefused(Refusal.Kind.INVALID, "a title", () -> log(pieces(piece(" ", null))));
    }

    @Test
    void a_piece_has_a_playable_tempo_and_its_time_within_a_day() {
        EntryPiece still = new EntryPiece(null, "Etude", null, null, 0, null);
        EntryPiece fast = new EntryPiece(null, "Etude", null, null, 1_001, null);

        assertRefused(Refusal.Kind.INVALID, "1 to 1000", () -> log(pieces(still)));
        assertRefused(Refusal.Kind.INVALID, "1 to 1000", () -> log(pieces(fast)));
        assertRefused(Refusal.Kind.INVALID, "0 to 1440", () -> log(pieces(piece("Etude", -1))));
        assertRefused(
                Refusal.Kind.INVALID,
                "at most 50 pieces",
                () -> log(pieces(Collections.nCopies(51, piece("Etude", null)).toArray(EntryPiece[]::new))));
    }

    @Test
    void pieces_share_what_those_with_a_time_of_their_own_leave() {
        assertThat(EntryPiece.shares(30, List.of(piece("a", null), piece("b", 10), piece("c", null))))
                .containsExactly(10, 10, 10);
        assertThat(EntryPiece.shares(20, List.of(piece("a", null), piece("b", null), piece("c", null))))
                .containsExactly(7, 7, 6);
        assertThat(EntryPiece.shares(30, List.of(piece("a", 20), piece("b", 20), piece("c", null))))
                .containsExactly(20, 10, 0);
        assertThat(EntryPiece.shares(30, List.of())).isEmpty();
    }

    @Test
    void metadata_and_unknown_fields_are_kept_within_bounds() {
        EntryWords metadata =
                new EntryWords(null, null, null, null, null, null, "a".repeat(32_001), null, null, null, null);
        ExtraField[] many = IntStream.range(0, 51)
                .mapToObj(number -> new ExtraField("field" + number, "1"))
                .toArray(ExtraField[]::new);

        assertRefused(Refusal.Kind.INVALID, "the metadata", metadata::checked);
        assertRefused(Refusal.Kind.INVALID, "Leave out", () -> log(extra(many)));
        assertRefused(Refusal.Kind.INVALID, "Leave out", () -> log(extra(new ExtraField("x", "a".repeat(32_000)))));
        assertThat(log(extra(new ExtraField("x", "a".repeat(31_999)))).words().extra())
                .hasSize(1);
    }

    @Test
    void two_users_may_use_one_id_and_one_user_may_use_it_for_an_entry_and_a_session() {
        UserId clara = new UserId("user_clara");
        UserId robert = new UserId("user_robert");
        EntryId id = new EntryId("entry_1");

        assertThat(PracticeKey.of(clara, id)).isEqualTo(PracticeKey.of(clara, new EntryId("entry_1")));
        assertThat(PracticeKey.of(clara, id)).isNotEqualTo(PracticeKey.of(robert, id));
        assertThat(PracticeKey.of(clara, id)).isNotEqualTo(PracticeKey.of(clara, new PracticeSessionId("entry_1")));
        assertThat(PracticeKey.of(clara, id).toString()).matches("entry_[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score_a-B_1", "moonlight sonata-beethoven", "a-b||c", "夜想曲-ショパン"})
    void every_form_of_a_pieces_id_is_kept(String id) {
        assertThat(new PieceRef(id).toString()).isEqualTo(id);
    }

    @Test
    void the_id_of_a_piece_is_one_line_of_some_length() {
        assertRefused(Refusal.Kind.INVALID, "one line", () -> new PieceRef(" "));
        assertRefused(Refusal.Kind.INVALID, "one line", () -> new PieceRef("a\nb"));
        assertRefused(Refusal.Kind.INVALID, "1 to 600", () -> new PieceRef("a".repeat(601)));
    }
}
