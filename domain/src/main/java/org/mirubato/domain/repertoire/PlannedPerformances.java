package org.mirubato.domain.repertoire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.RepertoireCommand.CancelPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;

/** Decides which performances of a piece are planned, moved and cancelled; pure. */
final class PlannedPerformances {

    private PlannedPerformances() {}

    static List<RepertoireEvent> plan(RepertoireItemState state, PlanPerformance plan) {
        Performance asked = plan.performance();
        if (state.performances().contains(asked)) {
            return List.of();
        }
        requireRoom(state.performances().size() + (knows(state.performances(), asked.id()) ? 0 : 1));
        return List.of(planned(plan, asked));
    }

    static List<RepertoireEvent> cancel(RepertoireItemState state, CancelPerformance cancel) {
        return knows(state.performances(), cancel.performanceId())
                ? List.of(new PerformanceCancelled(cancel.itemId(), cancel.actor(), cancel.performanceId()))
                : List.of();
    }

    /** What is not among them is cancelled; of two with one id the last counts. */
    static List<RepertoireEvent> set(RepertoireItemState state, SetPerformances set) {
        Map<String, Performance> wanted = new LinkedHashMap<>();
        set.performances().forEach(each -> wanted.put(each.id(), each));
        requireRoom(wanted.size());
        List<RepertoireEvent> events = new ArrayList<>();
        state.performances().stream()
                .filter(known -> !wanted.containsKey(known.id()))
                .forEach(known -> events.add(new PerformanceCancelled(set.itemId(), set.actor(), known.id())));
        wanted.values().stream()
                .filter(asked -> !state.performances().contains(asked))
                .forEach(asked -> events.add(planned(set, asked)));
        return events;
    }

    private static PerformancePlanned planned(RepertoireCommand command, Performance asked) {
        return new PerformancePlanned(command.itemId(), command.actor(), asked.id(), asked.day(), asked.note());
    }

    private static boolean knows(List<Performance> performances, String id) {
        return performances.stream().anyMatch(known -> known.id().equals(id));
    }

    private static void requireRoom(int count) {
        if (count > ItemLimits.MOST_PERFORMANCES) {
            throw Refusal.conflict("A piece can have at most " + ItemLimits.MOST_PERFORMANCES
                    + " performances: remove one of them first.");
        }
    }
}
