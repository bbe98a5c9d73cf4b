package org.mirubato.domain.repertoire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;
import org.mirubato.domain.repertoire.RepertoireItemView.StatusChange;

/** How a {@link RepertoireItemView} follows from the events of its item; pure, and the same for every projection. */
public final class RepertoireFold {

    private RepertoireFold() {}

    /**
     * The view after {@code event}. A removed item keeps its view, since it may be restored.
     *
     * @param before the view so far; null before the piece was added
     * @param at when the event was recorded
     * @param version the event's number within its item, from 0
     * @return null when the piece was never added
     */
    public static @Nullable RepertoireItemView fold(
            @Nullable RepertoireItemView before, RepertoireEvent event, Instant at, long version) {
        if (before == null) {
            return event instanceof ItemAdded added ? added(added, at, version) : null;
        }
        return new RepertoireItemView(
                before.id(),
                before.owner(),
                before.piece(),
                numbered(before.state().on(event), version),
                event instanceof StatusChanged changed ? more(before.statuses(), changed, at) : before.statuses(),
                event instanceof TempoRecorded recorded ? more(before.tempos(), recorded.tempo()) : before.tempos(),
                before.createdAt(),
                at);
    }

    private static RepertoireItemView added(ItemAdded added, Instant at, long version) {
        return new RepertoireItemView(
                added.itemId(),
                added.owner(),
                added.piece(),
                numbered(RepertoireItemState.NONE.on(added), version),
                List.of(),
                List.of(),
                at,
                at);
    }

    private static RepertoireItemState numbered(RepertoireItemState state, long version) {
        return new RepertoireItemState(
                state.names(),
                state.words(),
                state.tempo(),
                state.performances(),
                state.removed(),
                state.mergedInto(),
                state.joined(),
                version);
    }

    private static List<StatusChange> more(List<StatusChange> before, StatusChanged changed, Instant at) {
        List<StatusChange> all = new ArrayList<>(before);
        all.add(new StatusChange(at, changed.from(), changed.to()));
        return newest(all);
    }

    /** By day, whenever it was told; what is told of a day that was told before counts instead. */
    private static List<Tempo> more(List<Tempo> before, Tempo tempo) {
        List<Tempo> all = new ArrayList<>(before);
        all.removeIf(known -> Objects.equals(known.day(), tempo.day()));
        int place = (int) all.stream()
                .filter(known -> known.day() != null
                        && tempo.day() != null
                        && known.day().isBefore(tempo.day()))
                .count();
        all.add(place, tempo);
        return newest(all);
    }

    private static <T> List<T> newest(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - ItemLimits.LONGEST_HISTORY), all.size()));
    }
}
