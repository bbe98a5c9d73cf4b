package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.practice.Entries.CLARA;
import static org.mirubato.domain.practice.Entries.ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;

/** What holds of an entry whatever three devices send and in whatever order it arrives. */
class LogbookProperty {

    @Property(tries = 300)
    void a_granted_command_granted_again_changes_nothing_and_time_is_never_negative(@ForAll long seed) {
        Random random = new Random(seed);
        EntryState state = EntryState.NONE;
        for (int i = 0; i < 40; i++) {
            LogbookCommand wish = wish(random);
            state = after(state, wish);

            assertThat(granted(state, wish)).isEmpty();
            assertThat(state.facts().minutes() == null || state.facts().minutes() >= 0)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void a_state_follows_from_its_events_alone(@ForAll long seed) {
        Random random = new Random(seed);
        List<LogbookEvent> log = new ArrayList<>();
        EntryState live = EntryState.NONE;
        for (int i = 0; i < 40; i++) {
            List<LogbookEvent> events = granted(live, wish(random));
            log.addAll(events);
            for (LogbookEvent event : events) {
                live = live.on(event);
            }
        }

        EntryState rebuilt = EntryState.NONE;
        for (LogbookEvent event : log) {
            rebuilt = rebuilt.on(event);
        }

        assertThat(rebuilt).isEqualTo(live);
        assertThat(rebuilt.version()).isEqualTo(log.size() - 1);
    }

    @Property(tries = 500)
    void pieces_never_have_more_time_than_their_entry(
            @ForAll @IntRange(max = 1_440) int total, @ForAll List<@IntRange(min = -1, max = 1_440) Integer> own) {
        List<EntryPiece> pieces = own.stream()
                .map(minutes -> Entries.piece("Etude", minutes < 0 ? null : minutes))
                .toList();

        List<Integer> shares = EntryPiece.shares(total, pieces);

        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        assertThat(shares).hasSameSizeAs(pieces).allMatch(share -> share >= 0);
        assertThat(sum).isLessThanOrEqualTo(total);
        assertThat(pieces.stream().noneMatch(piece -> piece.minutes() == null) || sum == total)
                .isTrue();
    }

    private static EntryState after(EntryState state, LogbookCommand wish) {
        EntryState next = state;
        for (LogbookEvent event : granted(state, wish)) {
            next = next.on(event);
        }
        return next;
    }

    private static List<LogbookEvent> granted(EntryState state, LogbookCommand wish) {
        try {
            return LogbookDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static LogbookCommand wish(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Entries.log(EntryWords.NONE);
            case 1 -> Entries.push(Entries.HALF_AN_HOUR, Entries.notes("take " + random.nextInt(3)));
            case 2 -> Entries.change(Entries.minutes(random.nextInt(60)), EntryWords.NONE);
            case 3 -> Entries.change(Entries.sets("a" + random.nextInt(3)), Entries.sets("b" + random.nextInt(3)));
            case 4 -> new RemoveEntry(ENTRY, CLARA, null);
            case 5 -> new RestoreEntry(ENTRY, CLARA);
            default -> new DismissDuplicate(ENTRY, CLARA, new EntryId("entry_" + (2 + random.nextInt(3))));
        };
    }
}
