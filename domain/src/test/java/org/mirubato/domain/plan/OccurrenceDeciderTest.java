package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.END;
import static org.mirubato.domain.plan.Plans.MONDAY;
import static org.mirubato.domain.plan.Plans.OCCURRENCE;
import static org.mirubato.domain.plan.Plans.SCALES;
import static org.mirubato.domain.plan.Plans.START;
import static org.mirubato.domain.plan.Plans.after;
import static org.mirubato.domain.plan.Plans.notes;
import static org.mirubato.domain.plan.Plans.place;
import static org.mirubato.domain.plan.Plans.segments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.ExpireOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.ScheduleOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceChanged;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceExpired;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceReopened;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRescheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;

class OccurrenceDeciderTest {

    private static final String BERLIN = "Europe/Berlin";
    private static final Instant LATER = START.plus(Duration.ofHours(3));
    private static final SkipOccurrence SKIP = new SkipOccurrence(OCCURRENCE, CLARA);
    private static final WithdrawOccurrence WITHDRAW = new WithdrawOccurrence(OCCURRENCE, CLARA);
    private static final RestoreOccurrence RESTORE = new RestoreOccurrence(OCCURRENCE, CLARA);
    private static final ExpireOccurrence EXPIRE = new ExpireOccurrence(OCCURRENCE, CLARA, LATER);

    @Test
    void a_schedule_places_an_occurrence_once() {
        assertThat(OccurrenceDecider.decide(OccurrenceState.NONE, place(MONDAY)))
                .containsExactly(new OccurrenceScheduled(
                        OCCURRENCE, CLARA, MONDAY.over(OccurrenceFacts.BLANK), OccurrenceWords.BLANK));
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), place(MONDAY)))
                .isEmpty();
    }

    @Test
    void an_occurrence_by_hand_names_its_plan_and_has_an_id_of_its_own() {
        ScheduleOccurrence byHand = new ScheduleOccurrence(OCCURRENCE, CLARA, MONDAY, notes("a"));

        assertThat(OccurrenceDecider.decide(after(byHand), byHand)).isEmpty();
        refused(after(byHand), new ScheduleOccurrence(OCCURRENCE, CLARA, MONDAY, notes("b")), Refusal.Kind.CONFLICT);
        refused(
                after(byHand),
                new ScheduleOccurrence(OCCURRENCE, CLARA, OccurrenceFacts.at(LATER, null, null), notes("a")),
                Refusal.Kind.CONFLICT);
        refused(
                OccurrenceState.NONE,
                new ScheduleOccurrence(OCCURRENCE, CLARA, OccurrenceFacts.NONE, notes("a")),
                Refusal.Kind.INVALID);
        refused(after(byHand, remove(null)), byHand, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_schedule_moves_and_fills_what_its_owner_has_not_touched() {
        OccurrenceFacts moved = OccurrenceFacts.at(LATER, LATER.plusSeconds(60), BERLIN);
        PlaceOccurrence now = new PlaceOccurrence(OCCURRENCE, CLARA, moved, segments(SCALES));

        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), now))
                .containsExactly(
                        new OccurrenceRescheduled(OCCURRENCE, CLARA, LATER, LATER.plusSeconds(60), BERLIN, false),
                        new OccurrenceChanged(OCCURRENCE, CLARA, false, segments(SCALES)));
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), now), now)).isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), move(START.plusSeconds(60))), now))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), say("mine")), now))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), SKIP), now)).isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), remove(null)), now))
                .isEmpty();
    }

    @Test
    void what_a_schedule_has_no_place_for_is_withdrawn_and_may_come_back() {
        OccurrenceState withdrawn = after(place(MONDAY), WITHDRAW);

        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), WITHDRAW))
                .containsExactly(new OccurrenceRemoved(OCCURRENCE, CLARA, true));
        assertThat(OccurrenceDecider.decide(withdrawn, WITHDRAW)).isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), checkIn("e1")), WITHDRAW))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), move(LATER)), WITHDRAW))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(withdrawn, place(MONDAY)))
                .containsExactly(new OccurrenceRestored(OCCURRENCE, CLARA, true));
    }

    @Test
    void moving_an_occurrence_keeps_its_length() {
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), move(LATER)))
                .containsExactly(new OccurrenceRescheduled(
                        OCCURRENCE, CLARA, LATER, LATER.plus(Duration.between(START, END)), BERLIN, true));
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), move(START))).isEmpty();
        refused(
                after(place(MONDAY)),
                change(OccurrenceFacts.at(null, START.minusSeconds(1), null), null),
                Refusal.Kind.INVALID);
        refused(after(place(MONDAY)), change(OccurrenceFacts.NONE, 9L), Refusal.Kind.STALE);
    }

    @Test
    void an_occurrence_is_checked_in_once() {
        OccurrenceState done = after(place(MONDAY), checkIn("entry_1"));

        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), checkIn("entry_1")))
                .containsExactly(new OccurrenceCheckedIn(OCCURRENCE, CLARA, LATER, "entry_1", null));
        assertThat(done.status()).isEqualTo(OccurrenceStatus.COMPLETED);
        assertThat(OccurrenceDecider.decide(done, checkIn("entry_1"))).isEmpty();
        assertThat(OccurrenceDecider.decide(done, checkIn(""))).isEmpty();
        refused(done, checkIn("entry_2"), Refusal.Kind.CONFLICT);
        refused(done, SKIP, Refusal.Kind.CONFLICT);
    }

    @Test
    void an_entry_may_be_named_after_the_check_in_and_the_first_time_counts() {
        OccurrenceState done = after(place(MONDAY), checkIn(""));
        CheckIn late = new CheckIn(OCCURRENCE, CLARA, LATER.plusSeconds(99), "entry_1", OccurrenceWords.NONE);

        assertThat(OccurrenceDecider.decide(done, late))
                .containsExactly(new OccurrenceCheckedIn(OCCURRENCE, CLARA, LATER, "entry_1", null));
    }

    @Test
    void a_check_in_again_may_add_what_is_to_be_said() {
        OccurrenceWords said = OccurrenceWords.said("{\"a\":\"b\"}", null, "{\"c\":1}");

        assertThat(OccurrenceDecider.decide(
                        after(place(MONDAY), checkIn("e")), new CheckIn(OCCURRENCE, CLARA, LATER, "e", said)))
                .containsExactly(new OccurrenceChanged(OCCURRENCE, CLARA, true, said));
    }

    @Test
    void what_is_skipped_or_expired_may_be_practised_after_all() {
        OccurrenceState skipped = after(place(MONDAY), SKIP);
        OccurrenceState expired = after(place(MONDAY), EXPIRE);

        assertThat(OccurrenceDecider.decide(skipped, SKIP)).isEmpty();
        assertThat(OccurrenceDecider.decide(skipped, EXPIRE)).isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), EXPIRE))
                .containsExactly(new OccurrenceExpired(OCCURRENCE, CLARA, LATER));
        assertThat(after(place(MONDAY), SKIP, checkIn("e")).status()).isEqualTo(OccurrenceStatus.COMPLETED);
        assertThat(OccurrenceDecider.decide(skipped, change(OccurrenceFacts.status(OccurrenceStatus.SCHEDULED), null)))
                .containsExactly(new OccurrenceReopened(OCCURRENCE, CLARA));
        assertThat(OccurrenceDecider.decide(expired, move(LATER)))
                .hasSize(2)
                .last()
                .isEqualTo(new OccurrenceReopened(OCCURRENCE, CLARA));
        assertThat(OccurrenceDecider.decide(expired, change(OccurrenceFacts.NONE, null)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(
                        after(place(MONDAY)), change(OccurrenceFacts.status(OccurrenceStatus.SKIPPED), null)))
                .containsExactly(new OccurrenceSkipped(OCCURRENCE, CLARA));
    }

    @Test
    void opening_again_what_was_checked_in_forgets_the_entry() {
        OccurrenceState open =
                after(place(MONDAY), checkIn("e"), change(OccurrenceFacts.status(OccurrenceStatus.SCHEDULED), null));

        assertThat(open.facts().logEntryId()).isEmpty();
        assertThat(open.facts().checkedInAt()).isNull();
        assertThat(open.facts().start()).isEqualTo(START);
        refused(
                after(place(MONDAY)),
                change(OccurrenceFacts.status(OccurrenceStatus.COMPLETED), null),
                Refusal.Kind.INVALID);
    }

    @Test
    void a_device_undoes_nothing_that_another_one_has_done() {
        OccurrenceState done = after(place(MONDAY), checkIn("e"));
        OccurrenceState skipped = after(place(MONDAY), SKIP);

        assertThat(OccurrenceDecider.decide(done, push(OccurrenceStatus.SCHEDULED)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(done, push(OccurrenceStatus.SKIPPED)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(done, push(OccurrenceStatus.EXPIRED)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(done, push(OccurrenceStatus.COMPLETED)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(skipped, push(OccurrenceStatus.EXPIRED)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(skipped, push(OccurrenceStatus.COMPLETED)))
                .containsExactly(new OccurrenceCheckedIn(OCCURRENCE, CLARA, LATER, "", null));
        refused(after(place(MONDAY), remove(null)), push(OccurrenceStatus.SCHEDULED), Refusal.Kind.CONFLICT);
    }

    @Test
    void a_device_that_says_what_follows_from_the_day_changes_nothing() {
        OccurrenceState monday = after(place(MONDAY));
        OccurrenceFacts expired = OccurrenceFacts.status(OccurrenceStatus.EXPIRED);

        assertThat(OccurrenceDecider.decide(
                        monday,
                        new PushOccurrence(
                                OCCURRENCE, CLARA, START.plus(Duration.ofDays(3)), expired, OccurrenceWords.NONE)))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(
                        monday, new PushOccurrence(OCCURRENCE, CLARA, LATER, expired, OccurrenceWords.NONE)))
                .containsExactly(new OccurrenceExpired(OCCURRENCE, CLARA, LATER));
    }

    @Test
    void a_push_takes_over_where_an_occurrence_stands() {
        OccurrenceFacts told = new OccurrenceFacts(
                null, null, null, null, null, OccurrenceStatus.COMPLETED, "entry_1", START.plusSeconds(9));

        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), push(OccurrenceStatus.SKIPPED)))
                .containsExactly(new OccurrenceSkipped(OCCURRENCE, CLARA));
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), push(OccurrenceStatus.EXPIRED)))
                .containsExactly(new OccurrenceExpired(OCCURRENCE, CLARA, LATER));
        assertThat(OccurrenceDecider.decide(
                        after(place(MONDAY)), new PushOccurrence(OCCURRENCE, CLARA, LATER, told, notes("x"))))
                .containsExactly(
                        new OccurrenceCheckedIn(OCCURRENCE, CLARA, START.plusSeconds(9), "entry_1", notes("x")));
        assertThat(OccurrenceDecider.decide(
                        OccurrenceState.NONE,
                        new PushOccurrence(OCCURRENCE, CLARA, LATER, MONDAY, OccurrenceWords.NONE)))
                .hasOnlyElementsOfType(OccurrenceScheduled.class);
    }

    @Test
    void what_its_owner_takes_away_stays_away_until_it_is_restored() {
        OccurrenceState removed = after(place(MONDAY), remove(0L));

        assertThat(OccurrenceDecider.decide(removed, remove(null))).isEmpty();
        assertThat(OccurrenceDecider.decide(removed, RESTORE))
                .containsExactly(new OccurrenceRestored(OCCURRENCE, CLARA, false));
        assertThat(OccurrenceDecider.decide(after(place(MONDAY)), RESTORE)).isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), WITHDRAW), remove(null)))
                .containsExactly(new OccurrenceRemoved(OCCURRENCE, CLARA, false));
        refused(removed, SKIP, Refusal.Kind.NOT_FOUND);
        refused(after(place(MONDAY)), remove(5L), Refusal.Kind.STALE);
        refused(OccurrenceState.NONE, SKIP, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void what_its_owner_has_had_back_is_not_withdrawn_again_nor_moved_by_its_schedule() {
        OccurrenceState back = after(place(MONDAY), WITHDRAW, RESTORE);

        assertThat(OccurrenceDecider.decide(back, WITHDRAW)).isEmpty();
        assertThat(OccurrenceDecider.decide(back, place(OccurrenceFacts.at(LATER, null, null))))
                .isEmpty();
        assertThat(OccurrenceDecider.decide(after(place(MONDAY), WITHDRAW, place(MONDAY)), WITHDRAW))
                .containsExactly(new OccurrenceRemoved(OCCURRENCE, CLARA, true));
    }

    @Test
    void unknown_fields_are_kept_side_by_side() {
        OccurrenceState state = after(
                new ScheduleOccurrence(OCCURRENCE, CLARA, MONDAY, Plans.extra("flexWindow", "{}")),
                new PushOccurrence(OCCURRENCE, CLARA, LATER, OccurrenceFacts.NONE, Plans.extra("reminderState", "1")));

        assertThat(state.words().extra()).hasSize(2);
    }

    @Test
    void a_push_that_counts_on_another_version_is_refused() {
        PushOccurrence push = new PushOccurrence(OCCURRENCE, CLARA, LATER, MONDAY, notes("x"), 5L);

        assertThatThrownBy(() -> OccurrenceDecider.decide(after(place(MONDAY)), push))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("read it again");
    }

    @Test
    void what_is_none_of_a_field_is_refused() {
        invalid(OccurrenceFacts.at(Instant.parse("1999-01-01T00:00:00Z"), null, null), "2000 to 2099");
        invalid(OccurrenceFacts.at(Instant.parse("2101-01-01T00:00:00Z"), null, null), "2000 to 2099");
        invalid(OccurrenceFacts.at(START, START.minusMillis(1), null), "after it begins");
        invalid(OccurrenceFacts.at(START, null, "Europe/Atlantis"), "no such time zone");
        assertThatThrownBy(() -> new OccurrenceWords(null, null, numbered(21), null, null, null, null).checked())
                .hasMessageContaining("at most 20 reflection prompts");
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static void invalid(OccurrenceFacts facts, String words) {
        assertThatThrownBy(facts::checked).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static PushOccurrence push(OccurrenceStatus status) {
        return new PushOccurrence(OCCURRENCE, CLARA, LATER, OccurrenceFacts.status(status), OccurrenceWords.NONE);
    }

    private static ChangeOccurrence change(OccurrenceFacts facts, Long expected) {
        return new ChangeOccurrence(OCCURRENCE, CLARA, facts, OccurrenceWords.NONE, expected);
    }

    private static ChangeOccurrence say(String notes) {
        return new ChangeOccurrence(OCCURRENCE, CLARA, OccurrenceFacts.NONE, notes(notes), null);
    }

    private static ChangeOccurrence move(Instant to) {
        return change(OccurrenceFacts.at(to, null, null), null);
    }

    private static CheckIn checkIn(String entry) {
        return new CheckIn(OCCURRENCE, CLARA, LATER, entry, OccurrenceWords.NONE);
    }

    private static RemoveOccurrence remove(Long expected) {
        return new RemoveOccurrence(OCCURRENCE, CLARA, expected);
    }

    private static void refused(OccurrenceState state, OccurrenceCommand command, Refusal.Kind kind) {
        assertThatThrownBy(() -> OccurrenceDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
