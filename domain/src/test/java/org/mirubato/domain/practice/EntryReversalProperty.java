package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;

class EntryReversalProperty {

    @Property(tries = 200)
    void whatever_happened_an_entry_becomes_again_what_it_was(@ForAll long seed) {
        Random random = new Random(seed);
        List<EntryState> past = new ArrayList<>();
        EntryState state = Entries.after(Entries.log(EntryWords.NONE));
        for (int i = 0; i < 20; i++) {
            past.add(state);
            for (LogbookEvent event : granted(state, random)) {
                state = state.on(event);
            }
        }
        EntryState then = past.get(random.nextInt(past.size()));

        EntryState reverted = reverted(state, then);

        assertThat(reverted.facts()).isEqualTo(then.facts());
        assertThat(reverted.words()).isEqualTo(then.words());
        assertThat(reverted.removed()).isEqualTo(then.removed());
        assertThat(reverted(reverted, then)).isEqualTo(reverted);
    }

    private static List<LogbookEvent> granted(EntryState state, Random random) {
        try {
            return LogbookDecider.decide(
                    state,
                    switch (random.nextInt(4)) {
                        case 0 -> Entries.change(Entries.minutes(random.nextInt(60)), EntryWords.NONE);
                        case 1 -> Entries.change(EntryFacts.NONE, Entries.tags("tag " + random.nextInt(3)));
                        case 2 -> new RemoveEntry(ENTRY, CLARA, null);
                        default -> new RestoreEntry(ENTRY, CLARA);
                    });
        } catch (Refusal e) {
            return List.of();
        }
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
