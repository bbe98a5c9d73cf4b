package org.mirubato.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells deltas in the reference's frames. Whoever has seen a frame with a number has been sent everything up to that number: its
 * client counts on the highest one that it has seen.
 */
final class ReferenceNews {

    private static final String ENTRY = "logbook_entry";
    private static final String PIECE = "repertoire_item";
    private static final String PLAN = "practice_plan";
    private static final String OCCURRENCE = "plan_occurrence";

    private final ReferenceEntities entities;
    private final WireForms forms;
    private final ReferenceFrames frames;

    ReferenceNews(ReferenceEntities entities) {
        this.entities = entities;
        forms = entities.forms();
        frames = entities.frames();
    }

    /** Changes one by one, in their order. */
    List<String> live(String user, List<Op> ops) {
        List<Told> told = new ArrayList<>();
        for (Op op : ops) {
            PulledList list = forms.list(op.kind());
            if (isSingle(op) || list == null) {
                continue;
            }
            String body = op.body();
            if (body != null && op.kind().equals(ENTRY)) {
                told.add(told(
                        op, entities.isNew(op) ? "ENTRY_CREATED" : "ENTRY_UPDATED", "entry", forms.entity(body, list)));
            } else if (body != null && op.kind().equals(PIECE)) {
                told.add(told(
                        op, entities.isNew(op) ? "PIECE_ADDED" : "PIECE_UPDATED", "piece", forms.entity(body, list)));
            } else if (body != null) {
                told.add(new Told(op.seq(), others(list, forms.entity(body, list), op.seq())));
            }
        }
        told.addAll(singles(user, ops));
        return inOrder(told);
    }

    /** A page of a catch-up: what is there in chunks, and then what has frames of its own. */
    List<String> bulk(String user, Delta page) {
        List<ObjectNode> entries = new ArrayList<>();
        List<ObjectNode> pieces = new ArrayList<>();
        Map<String, List<ObjectNode>> others = new TreeMap<>();
        for (Op op : page.ops()) {
            PulledList list = forms.list(op.kind());
            String body = op.body();
            if (list == null || body == null || isSingle(op)) {
                continue;
            }
            ObjectNode entity = forms.entity(body, list);
            switch (op.kind()) {
                case ENTRY -> entries.add(entity);
                case PIECE -> pieces.add(entity);
                default ->
                    others.computeIfAbsent(list.name(), name -> new ArrayList<>())
                            .add(entity);
            }
        }
        List<String> singles = inOrder(singles(user, page.ops()));
        // with the connection lost after the first of these, its client must ask for the others again
        long last = singles.isEmpty() ? page.to() : page.from();
        List<String> told = new ArrayList<>();
        if (!entries.isEmpty() || !others.isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("entries", entries);
            fields.putAll(others);
            fields.put("lastSeq", pieces.isEmpty() ? last : page.from());
            told.add(frames.text("BULK_SYNC", fields));
        }
        if (!pieces.isEmpty()) {
            told.add(frames.text("REPERTOIRE_BULK_SYNC", Map.of("pieces", pieces, "lastSeq", last)));
        }
        told.addAll(singles);
        return told;
    }

    /** Whether it is told by itself even in a catch-up: deletions, plans and occurrences. */
    private static boolean isSingle(Op op) {
        return op.deleted() != null || op.kind().equals(PLAN) || op.kind().equals(OCCURRENCE);
    }

    private List<Told> singles(String user, List<Op> ops) {
        List<Told> told = new ArrayList<>();
        Map<String, PlanNews> plans = new LinkedHashMap<>();
        for (Op op : ops) {
            PulledList list = forms.list(op.kind());
            if (!isSingle(op) || list == null || (op.body() == null && op.deleted() == null)) {
                continue;
            }
            switch (op.kind()) {
                case ENTRY -> told.add(told(op, "ENTRY_DELETED", "entryId", op.id()));
                case PIECE -> removed(user, op, told);
                case PLAN -> plan(plans, op.id()).plan(op, entities.entity(user, op, list));
                case OCCURRENCE -> occurrence(op, entities.entity(user, op, list), plans, told);
                default -> told.add(new Told(op.seq(), others(list, forms.gone(op.kind(), op.id(), null), op.seq())));
            }
        }
        plans.values().forEach(plan -> told.add(new Told(plan.seq(), plan.text(user))));
        return told;
    }

    private void removed(String user, Op op, List<Told> told) {
        ObjectNode piece = entities.lastPiece(user, op.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scoreId", piece == null ? op.id() : piece.path("scoreId").asString(op.id()));
        if (piece != null) {
            fields.put("piece", piece);
        }
        fields.put("seq", op.seq());
        told.add(new Told(op.seq(), frames.text("PIECE_REMOVED", fields)));
    }

    private PlanNews plan(Map<String, PlanNews> plans, String id) {
        return plans.computeIfAbsent(id, wanted -> new PlanNews(wanted, entities));
    }

    private void occurrence(Op op, ObjectNode occurrence, Map<String, PlanNews> plans, List<Told> told) {
        String plan = occurrence.path("planId").asString("");
        if (op.deleted() == null && occurrence.path("status").asString("").equals("completed")) {
            told.add(told(op, "PLAN_OCCURRENCE_COMPLETED", "occurrence", occurrence));
        } else if (!plan.isEmpty()) {
            plan(plans, plan).occurrence(op.seq(), occurrence);
        }
    }

    private Told told(Op op, String type, String name, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put("seq", op.seq());
        return new Told(op.seq(), frames.text(type, fields));
    }

    /** Its client knows no frame for these kinds, but takes chunks at any time and what it does not know in them for nothing. */
    private String others(PulledList list, ObjectNode entity, long seq) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entries", List.of());
        fields.put(list.name(), List.of(entity));
        fields.put("lastSeq", seq);
        return frames.text("BULK_SYNC", fields);
    }

    private static List<String> inOrder(List<Told> told) {
        return told.stream()
                .sorted(Comparator.comparingLong(Told::seq))
                .map(Told::text)
                .toList();
    }

    private record Told(long seq, String text) {}
}
