package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.ENTRY;
import static org.mirubato.domain.practice.Entries.EVENING;
import static org.mirubato.domain.practice.Entries.HALF_AN_HOUR;
import static org.mirubato.domain.practice.Entries.after;
import static org.mirubato.domain.practice.Entries.change;
import static org.mirubato.domain.practice.Entries.extra;
import static org.mirubato.domain.practice.Entries.log;
import static org.mirubato.domain.practice.Entries.minutes;
import static org.mirubato.domain.practice.Entries.notes;
import static org.mirubato.domain.practice.Entries.push;
import static org.mirubato.domain.practice.Entries.sets;
import static org.mirubato.domain.practice.Entries.tags;
import static org.mirubato.domain.practice.LogbookDecider.decide;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;

class LogbookDeciderTest {

    private static final LogEntry LOG = log(notes("slow"));
    private static final RemoveEntry REMOVE = new RemoveEntry(ENTRY, CLARA, null);
    private static final RestoreEntry RESTORE = new RestoreEntry(ENTRY, CLARA);
    private static final EntryId OTHER = new EntryId("entry_2");
    private static final DismissDuplicate DISMISS = new DismissDuplicate(ENTRY, CLARA, OTHER);

    @Test
    void an_entry_is_logged_with_what_is_usual_for_what_is_not_said() {
        List<LogbookEvent> events = decide(EntryState.NONE, LOG);

        assertThat(events)
                .containsExactly(new EntryLogged(
                        ENTRY,
                        CLARA,
                        new EntryFacts(EVENING, 30, EntryType.PRACTICE, List.of(), "", false),
                        new EntryWords(
                                "piano", List.of(), List.of(), "slow", "", List.of(), "", "", "", "", List.of())));
    }

    @Test
    void an_entry_without_time_or_duration_is_refused() {
        LogEntry timeless = new LogEntry(ENTRY, CLARA, minutes(30), EntryWords.NONE);
        EntryFacts when = new EntryFacts(EVENING, null, null, null, null, null);
        LogEntry endless = new LogEntry(ENTRY, CLARA, when, EntryWords.NONE);

        assertRefused(Refusal.Kind.INVALID, "timestamp", () -> decide(EntryState.NONE, timeless));
        assertRefused(Refusal.Kind.INVALID, "duration", () -> decide(EntryState.NONE, endless));
    }

    @Test
    void logging_the_same_again_changes_nothing_and_another_under_its_id_is_refused() {
        EntryState logged = after(LOG);

        assertThat(decide(logged, LOG)).isEmpty();
        assertRefused(Refusal.Kind.CONFLICT, "an id of its own", () -> decide(logged, log(notes("fast"))));
    }

    @Test
    void logging_a_removed_entry_again_is_refused() {
        assertRefused(Refusal.Kind.NOT_FOUND, "restore", () -> decide(after(LOG, REMOVE), LOG));
    }

    @Test
    void a_change_holds_only_what_is_new() {
        List<LogbookEvent> events = decide(after(LOG), change(HALF_AN_HOUR, notes("fast")));

        assertThat(events).containsExactly(new EntryChanged(ENTRY, CLARA, null, notes("fast")));
        assertThat(decide(after(LOG), change(minutes(31), notes("slow"))))
                .containsExactly(new EntryChanged(ENTRY, CLARA, minutes(31), null));
    }

    @Test
    void a_field_that_is_empty_on_purpose_is_emptied() {
        EntryState state = after(LOG, change(EntryFacts.NONE, notes("")));

        assertThat(state.words().notes()).isEmpty();
    }

    @Test
    void a_change_to_what_is_there_changes_nothing() {
        assertThat(decide(after(LOG), change(HALF_AN_HOUR, notes("slow")))).isEmpty();
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_meanwhile_is_refused() {
        EntryState changed = after(LOG, change(minutes(31), EntryWords.NONE));

        ChangeEntry late =
                new ChangeEntry(ENTRY, CLARA, minutes(32), EntryWords.NONE, EntrySets.NONE, EntrySets.NONE, 0L);
        ChangeEntry inTime =
                new ChangeEntry(ENTRY, CLARA, minutes(32), EntryWords.NONE, EntrySets.NONE, EntrySets.NONE, 1L);

        assertRefused(Refusal.Kind.STALE, "read it again", () -> decide(changed, late));
        assertRefused(Refusal.Kind.STALE, "read it again", () -> decide(changed, new RemoveEntry(ENTRY, CLARA, 0L)));
        assertThat(decide(changed, inTime)).hasSize(1);
        assertThat(decide(changed, new RemoveEntry(ENTRY, CLARA, 1L))).hasSize(1);
    }

    @Test
    void values_are_added_to_and_removed_from_sets() {
        EntryState state = after(log(tags("sight-reading", "evening")));

        List<LogbookEvent> events = decide(state, change(sets("duo", "evening"), sets("sight-reading")));

        assertThat(events).containsExactly(new EntryChanged(ENTRY, CLARA, null, tags("evening", "duo")));
    }

    @Test
    void goals_and_techniques_are_sets_too() {
        EntrySets add = new EntrySets(List.of(), List.of("Scale"), List.of("goal_1"));

        EntryState state = after(LOG, change(add, EntrySets.NONE));
        EntryState without = after(LOG, change(add, EntrySets.NONE), change(EntrySets.NONE, add));

        assertThat(state.words().techniques()).containsExactly("scale");
        assertThat(state.facts().goalIds()).containsExactly("goal_1");
        assertThat(without.words().techniques()).isEmpty();
        assertThat(without.facts().goalIds()).isEmpty();
    }

    @Test
    void a_set_does_not_grow_beyond_its_limit_bit_by_bit() {
        String[] most = IntStream.range(0, EntryLimits.MOST_TAGS)
                .mapToObj(number -> "tag" + number)
                .toArray(String[]::new);

        EntryState full = after(log(tags(most)));

        assertRefused(
                Refusal.Kind.INVALID, "at most 50 tags", () -> decide(full, change(sets("more"), EntrySets.NONE)));
    }

    @Test
    void a_removed_entry_stays_removed_when_an_old_device_pushes_it() {
        EntryState removed = after(LOG, REMOVE);

        assertRefused(
                Refusal.Kind.CONFLICT, "has been removed", () -> decide(removed, push(HALF_AN_HOUR, notes("slow"))));
        assertRefused(Refusal.Kind.NOT_FOUND, "restore", () -> decide(removed, change(minutes(3), EntryWords.NONE)));
        assertThat(decide(removed, REMOVE)).isEmpty();
    }

    @Test
    void an_entry_is_removed_and_restored_as_it_was() {
        EntryState state = after(LOG, REMOVE, RESTORE);

        assertThat(decide(after(LOG), REMOVE)).containsExactly(new EntryRemoved(ENTRY, CLARA));
        assertThat(decide(after(LOG, REMOVE), RESTORE)).containsExactly(new EntryRestored(ENTRY, CLARA));
        assertThat(state.words()).isEqualTo(after(LOG).words());
        assertThat(state.removed()).isFalse();
        assertThat(decide(state, RESTORE)).isEmpty();
    }

    @Test
    void a_push_logs_what_is_not_there_and_changes_what_differs() {
        List<LogbookEvent> first = decide(EntryState.NONE, push(HALF_AN_HOUR, EntryWords.NONE));
        List<LogbookEvent> second = decide(after(LOG), push(EntryFacts.NONE, notes("fast")));

        assertThat(first).singleElement().isInstanceOf(EntryLogged.class);
        assertThat(second).containsExactly(new EntryChanged(ENTRY, CLARA, null, notes("fast")));
        assertThat(decide(after(LOG), push(HALF_AN_HOUR, notes("slow")))).isEmpty();
    }

    @Test
    void a_device_that_knows_no_time_zone_moves_no_entry_to_another() {
        EntryFacts same = new EntryFacts(EntryTime.at(EVENING.at(), ""), null, null, null, null, null);
        EntryFacts later = new EntryFacts(EntryTime.at(EVENING.at().plusSeconds(60), ""), 1, null, null, null, null);

        assertThat(decide(after(LOG), push(same, EntryWords.NONE))).isEmpty();
        assertThat(after(LOG, push(later, EntryWords.NONE)).facts().when())
                .isEqualTo(EntryTime.at(EVENING.at().plusSeconds(60), "Europe/Berlin"));
        assertThat(after(push(later, EntryWords.NONE)).facts().when().zone()).isEqualTo("UTC");
    }

    @Test
    void what_is_not_there_is_neither_changed_nor_removed() {
        for (LogbookCommand command : List.of(change(minutes(3), EntryWords.NONE), REMOVE, RESTORE, DISMISS)) {
            assertRefused(Refusal.Kind.NOT_FOUND, "no such entry", () -> decide(EntryState.NONE, command));
        }
    }

    @Test
    void a_duplicate_is_dismissed_once() {
        assertThat(decide(after(LOG), DISMISS)).containsExactly(new DuplicateDismissed(ENTRY, CLARA, OTHER));
        assertThat(decide(after(LOG, DISMISS), DISMISS)).isEmpty();
    }

    @Test
    void an_entry_is_no_duplicate_of_itself_or_of_a_hundred_others_and_a_removed_one_is_of_none() {
        DismissDuplicate[] many = IntStream.range(0, EntryLimits.MOST_DISMISSALS)
                .mapToObj(number -> new DismissDuplicate(ENTRY, CLARA, new EntryId("other_" + number)))
                .toArray(DismissDuplicate[]::new);
        LogbookCommand[] commands = new LogbookCommand[many.length + 1];
        commands[0] = LOG;
        System.arraycopy(many, 0, commands, 1, many.length);

        assertRefused(
                Refusal.Kind.INVALID,
                "these two are one",
                () -> decide(after(LOG), new DismissDuplicate(ENTRY, CLARA, ENTRY)));
        assertRefused(Refusal.Kind.CONFLICT, "at most 100", () -> decide(after(commands), DISMISS));
        assertRefused(Refusal.Kind.NOT_FOUND, "restore", () -> decide(after(LOG, REMOVE), DISMISS));
    }

    @Test
    void unknown_fields_are_kept_each_by_its_name() {
        EntryState state = after(
                log(extra(new ExtraField("mascot", "\"cat\""), new ExtraField("room", "3"))),
                change(EntryFacts.NONE, extra(new ExtraField("room", "4"))));

        assertThat(state.words().extra())
                .containsExactly(new ExtraField("mascot", "\"cat\""), new ExtraField("room", "4"));
    }

    @Test
    void each_event_is_a_version() {
        assertThat(after().version()).isEqualTo(-1);
        assertThat(after(LOG).version()).isZero();
        assertThat(after(LOG, change(minutes(3), EntryWords.NONE), DISMISS, REMOVE, RESTORE)
                        .version())
                .isEqualTo(4);
    }
}
