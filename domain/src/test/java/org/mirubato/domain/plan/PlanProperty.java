package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.MONDAY;
import static org.mirubato.domain.plan.Plans.OCCURRENCE;
import static org.mirubato.domain.plan.Plans.START;
import static org.mirubato.domain.plan.Plans.notes;
import static org.mirubato.domain.plan.Plans.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.ExpireOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceReopened;

/** What holds of an occurrence whatever three devices and its schedule send, and in whatever order it arrives. */
class PlanProperty {

    @Property(tries = 300)
    void what_was_practised_stays_so_with_its_entry_until_its_owner_opens_it_again(@ForAll long seed) {
        Random random = new Random(seed);
        OccurrenceState state = OccurrenceState.NONE;
        for (int i = 0; i < 40; i++) {
            OccurrenceState before = state;
            List<OccurrenceEvent> events = granted(before, wish(random));
            for (OccurrenceEvent event : events) {
                state = state.on(event);
            }

            boolean opened = events.stream().anyMatch(OccurrenceReopened.class::isInstance);
            if (before.status() == OccurrenceStatus.COMPLETED && !opened) {
                assertThat(state.status()).isEqualTo(OccurrenceStatus.COMPLETED);
                assertThat(state.facts().checkedInAt()).isEqualTo(before.facts().checkedInAt());
                assertThat(before.facts().logEntryId()).isIn("", state.facts().logEntryId());
            }
            Instant start = state.facts().start();
            Instant end = state.facts().end();
            assertThat(start == null || end == null || !end.isBefore(start)).isTrue();
        }
    }

    @Property(tries = 300)
    void a_granted_command_granted_again_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        OccurrenceState state = OccurrenceState.NONE;
        for (int i = 0; i < 40; i++) {
            OccurrenceCommand wish = wish(random);
            for (OccurrenceEvent event : granted(state, wish)) {
                state = state.on(event);
            }

            assertThat(granted(state, wish)).as("seed %d: %s", seed, wish).isEmpty();
        }
    }

    @Property(tries = 100)
    void a_state_follows_from_its_events_alone(@ForAll long seed) {
        Random random = new Random(seed);
        List<OccurrenceEvent> log = new ArrayList<>();
        OccurrenceState live = OccurrenceState.NONE;
        for (int i = 0; i < 40; i++) {
            for (OccurrenceEvent event : granted(live, wish(random))) {
                log.add(event);
                live = live.on(event);
            }
        }

        OccurrenceState rebuilt = OccurrenceState.NONE;
        for (OccurrenceEvent event : log) {
            rebuilt = rebuilt.on(event);
        }

        assertThat(rebuilt).isEqualTo(live);
        assertThat(rebuilt.version()).isEqualTo(log.size() - 1);
        assertThat(log.stream().filter(OccurrenceCheckedIn.class::isInstance).count())
                .isLessThanOrEqualTo(log.size());
    }

    private static List<OccurrenceEvent> granted(OccurrenceState state, OccurrenceCommand wish) {
        try {
            return OccurrenceDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static OccurrenceCommand wish(Random random) {
        Instant at = START.plusSeconds(random.nextInt(4) * 600L);
        OccurrenceStatus status = OccurrenceStatus.values()[random.nextInt(4)];
        return switch (random.nextInt(9)) {
            case 0 -> place(MONDAY);
            case 1 -> new WithdrawOccurrence(OCCURRENCE, CLARA);
            case 2 ->
                new PushOccurrence(
                        OCCURRENCE,
                        CLARA,
                        at,
                        new OccurrenceFacts(null, at, null, null, null, status, null, null),
                        notes("take " + random.nextInt(3)));
            case 3 ->
                new ChangeOccurrence(OCCURRENCE, CLARA, OccurrenceFacts.at(at, null, null), OccurrenceWords.NONE, null);
            case 4 -> new CheckIn(OCCURRENCE, CLARA, at, random.nextBoolean() ? "" : "entry", OccurrenceWords.NONE);
            case 5 -> new SkipOccurrence(OCCURRENCE, CLARA);
            case 6 -> new ExpireOccurrence(OCCURRENCE, CLARA, at);
            case 7 -> new RemoveOccurrence(OCCURRENCE, CLARA, null);
            default ->
                random.nextInt(4) == 0
                        ? new ChangeOccurrence(
                                OCCURRENCE,
                                CLARA,
                                OccurrenceFacts.status(OccurrenceStatus.SCHEDULED),
                                OccurrenceWords.NONE,
                                null)
                        : new RestoreOccurrence(OCCURRENCE, CLARA);
        };
    }
}
