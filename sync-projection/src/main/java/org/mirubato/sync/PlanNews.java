package org.mirubato.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A plan with those of its occurrences that have changed. */
final class PlanNews {

    private static final String PLAN = "practice_plan";

    private final String id;
    private final ReferenceEntities entities;
    private final List<ObjectNode> occurrences = new ArrayList<>();
    private @Nullable Op op;
    private @Nullable ObjectNode plan;
    private long seq;

    PlanNews(String id, ReferenceEntities entities) {
        this.id = id;
        this.entities = entities;
    }

    void plan(Op changed, ObjectNode entity) {
        op = changed;
        plan = entity;
        seq = Math.max(seq, changed.seq());
    }

    void occurrence(long number, ObjectNode occurrence) {
        occurrences.add(occurrence);
        seq = Math.max(seq, number);
    }

    /** The number of the last of these changes. */
    long seq() {
        return seq;
    }

    /** One frame for all of it. */
    String text(String user) {
        Op changed = op;
        ObjectNode whole = plan == null ? unchanged(user) : plan;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", whole);
        fields.put("occurrences", occurrences);
        fields.put("seq", seq);
        boolean created = changed != null && changed.deleted() == null && entities.isNew(changed);
        return entities.frames().text(created ? "PLAN_CREATED" : "PLAN_UPDATED", fields);
    }

    private ObjectNode unchanged(String user) {
        PulledList list = entities.forms().list(PLAN);
        Op found = entities.table().one(user, PLAN, id).orElse(null);
        return list == null || found == null
                ? entities.frames().json().createObjectNode().put("id", id)
                : entities.entity(user, found, list);
    }
}
