package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.ENTRY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;

class EntryReversalTest {

    @Test
    void a_removed_entry_is_put_back_as_it_was_before_it_was_changed() {
        EntryState then = Entries.after(Entries.log(Entries.notes("slow")));
        EntryState now = Entries.after(
                Entries.log(Entries.notes("slow")),
                Entries.change(Entries.minutes(45), Entries.notes("fast")),
                new RemoveEntry(ENTRY, CLARA, null));

        EntryState reverted = reverted(now, then);

        assertThat(reverted.removed()).isFalse();
        assertThat(reverted.facts().minutes()).isEqualTo(30);
        assertThat(reverted.words().notes()).isEqualTo("slow");
    }

    @Test
    void an_entry_that_was_not_there_is_removed() {
        EntryState now = Entries.after(Entries.log(EntryWords.NONE));

        List<LogbookEvent> events =
                LogbookDecider.decide(now, new RevertEntry(ENTRY, CLARA, EntryFacts.NONE, EntryWords.NONE, true, 0L));

        assertThat(events).containsExactly(new LogbookEvent.EntryRemoved(ENTRY, CLARA));
    }

    @Test
    void a_field_of_another_program_that_was_not_there_holds_nothing() {
        EntryState then = Entries.after(Entries.log(EntryWords.NONE));
        EntryState now = Entries.after(
                Entries.log(EntryWords.NONE),
                Entries.change(EntryFacts.NONE, Entries.extra(new ExtraField("room", "3"))));

        assertThat(reverted(now, then).words().extra()).containsExactly(new ExtraField("room", "null"));
    }

    @Test
    void what_has_changed_meanwhile_is_not_reverted() {
        EntryState now = Entries.after(Entries.log(EntryWords.NONE));

        assertThatThrownBy(() -> LogbookDecider.decide(
                        now, new RevertEntry(ENTRY, CLARA, EntryFacts.NONE, EntryWords.NONE, true, 7L)))
                .isInstanceOf(Refusal.class);
    }

    private static EntryState reverted(EntryState now, EntryState then) {
        EntryState state = now;
        RevertEntry revert = new RevertEntry(ENTRY, CLARA, then.facts(), then.words(), then.removed(), now.version());
        for (LogbookEvent event : LogbookDecider.decide(now, revert)) {
            state = state.on(event);
        }
        return state;
    }
}
