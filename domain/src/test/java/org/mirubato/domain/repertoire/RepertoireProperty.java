package org.mirubato.domain.repertoire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;

/** What holds of a repertoire whatever three devices send and in whatever order it arrives. */
class RepertoireProperty {

    private static final UserId CLARA = new UserId("user_clara");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Property(tries = 300)
    void there_is_one_item_for_a_piece_and_it_follows_from_its_events(@ForAll long seed) {
        Random random = new Random(seed);
        Map<RepertoireItemId, RepertoireItemState> live = new HashMap<>();
        List<RepertoireEvent> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            RepertoireCommand wish = wish(random);
            RepertoireItemState state = live.getOrDefault(wish.itemId(), RepertoireItemState.NONE);
            for (RepertoireEvent event : granted(state, wish)) {
                state = state.on(event);
                log.add(event);
            }
            live.put(wish.itemId(), state);

            assertThat(granted(state, wish)).isEmpty();
        }

        assertThat(live).hasSizeLessThanOrEqualTo(2);
        live.forEach((id, state) -> assertThat(rebuilt(id, log)).isEqualTo(state.version() < 0 ? null : state));
    }

    private static RepertoireItemState rebuilt(RepertoireItemId id, List<RepertoireEvent> log) {
        RepertoireItemView view = null;
        long version = 0;
        for (RepertoireEvent event : log) {
            if (event.itemId().equals(id)) {
                view = RepertoireFold.fold(view, event, Instant.EPOCH, version++);
            }
        }
        return view == null ? null : view.state();
    }

    private static List<RepertoireEvent> granted(RepertoireItemState state, RepertoireCommand wish) {
        try {
            return RepertoireDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static RepertoireCommand wish(Random random) {
        StudiedPiece piece = new StudiedPiece("piece_" + random.nextInt(2));
        ItemChange change = new ItemChange(
                RepertoireStatus.values()[random.nextInt(RepertoireStatus.values().length)],
                random.nextInt(6),
                "take " + random.nextInt(3),
                null,
                null);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new RepertoireCommand.AddItem(CLARA, piece, new ItemNames("Air", null, null), ItemChange.NONE);
            case 2, 3 -> new RepertoireCommand.ChangeItem(CLARA, piece, change, null);
            case 4 ->
                new RepertoireCommand.RecordTempo(
                        CLARA, piece, new Tempo(40 + random.nextInt(3), null, MAY.plusDays(random.nextInt(3))));
            case 5 ->
                new RepertoireCommand.PlanPerformance(
                        CLARA, piece, new Performance("p" + random.nextInt(3), MAY.plusDays(random.nextInt(3)), ""));
            case 6 ->
                new RepertoireCommand.SetPerformances(
                        CLARA,
                        piece,
                        List.of(new Performance("p" + random.nextInt(3), MAY.plusDays(random.nextInt(3)), "")),
                        null);
            case 7 -> new RepertoireCommand.RemoveItem(CLARA, piece, null);
            default -> new RepertoireCommand.RestoreItem(CLARA, piece);
        };
    }
}
