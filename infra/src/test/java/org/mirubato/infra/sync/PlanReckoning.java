package org.mirubato.infra.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirubato.infra.sync.Mark.Effect;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import tools.jackson.databind.JsonNode;

/**
 * What plans must have made of their occurrences at rest. Nothing is said of an occurrence that a device has had a hand in, nor of
 * those of a plan that is gone: they are hidden with it, and come back with it.
 */
final class PlanReckoning {

    private static final String COUNT = "COUNT=";

    private final Reckoning reckoning;

    /** The entities of all occurrences that a plan has made, by plan and day. */
    private final Map<String, String> known = new HashMap<>();

    PlanReckoning(Reckoning reckoning, List<List<Delta>> taken) {
        this.reckoning = reckoning;
        taken.stream()
                .flatMap(List::stream)
                .flatMap(delta -> delta.ops().stream())
                .forEach(this::note);
        reckoning.truth().values().forEach(this::note);
    }

    /** Occurrences that a plan asks for and that are not there, or that are there and no plan asks for. */
    List<String> wrong() {
        Set<String> wanted = new HashSet<>();
        reckoning.truth().values().stream()
                .filter(op -> ChangedKind.PLAN.is(op.kind()))
                .forEach(plan -> wanted.addAll(days(plan)));
        List<String> wrong = new ArrayList<>();
        for (String day : wanted) {
            String entity = known.get(day);
            if (entity == null
                    || !(reckoning.truth().containsKey(entity)
                            || reckoning.touched(entity, PlanReckoning::takesAway))) {
                wrong.add(day + " is asked for and not there: " + entity + " of " + reckoning.truth());
            }
        }
        known.forEach((day, entity) -> {
            Op there = reckoning.truth().get(entity);
            Op plan = reckoning.truth().get(ChangedKind.PLAN.word() + " " + day.substring(0, day.indexOf(' ')));
            boolean judged = there != null && plan != null && isOpen(there) && !reckoning.touched(entity, mark -> true);
            if (judged && !wanted.contains(day)) {
                wrong.add(day + " is not asked for and there: " + there + " of " + plan);
            }
        });
        return wrong;
    }

    private static boolean takesAway(Mark mark) {
        return mark.effect() == Effect.PRESENCE && mark.value().equals(Mark.GONE);
    }

    private static boolean isOpen(Op occurrence) {
        return occurrence.body() != null
                && occurrence.body().path("status").asString("").equals("scheduled");
    }

    private void note(Op op) {
        JsonNode body = op.body();
        if (body != null && ChangedKind.OCCURRENCE.is(op.kind())) {
            String day = body.path("recurrenceKey").asString("");
            if (!day.isEmpty()) {
                known.put(body.path("planId").asString() + " " + day, op.kind() + " " + op.id());
            }
        }
    }

    private static List<String> days(Op plan) {
        JsonNode body = plan.body();
        List<String> days = new ArrayList<>();
        if (body != null && body.path("status").asString("").equals("active")) {
            JsonNode schedule = body.path("schedule");
            String rule = schedule.path("rule").asString("");
            int count = Integer.parseInt(rule.substring(rule.indexOf(COUNT) + COUNT.length()));
            LocalDate first = LocalDate.parse(schedule.path("startDate").asString());
            first.datesUntil(first.plusDays(count)).forEach(day -> days.add(plan.id() + " " + day));
        }
        return days;
    }
}
