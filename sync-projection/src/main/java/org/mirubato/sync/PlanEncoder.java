package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Practice plans. A removed one is gone for devices, but may come back as it was. */
@Component
@Profile("sync")
final class PlanEncoder implements EntityEncoder<PlanView> {

    private final JsonMapper mapper;

    PlanEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "practice_plan";
    }

    @Override
    public PulledList pulled() {
        return new PulledList("practicePlans", Map.of("focusAreas", "focus_areas", "pieceRefs", "piece_refs"));
    }

    @Override
    public boolean encodes(Class<?> event) {
        return PlanEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((PlanEvent) event).planId().value();
    }

    @Override
    public @Nullable PlanView fold(@Nullable PlanView before, UserEvent event, Instant at, long version) {
        return PlanView.fold(before, (PlanEvent) event, at, version);
    }

    @Override
    public String state(PlanView entity) {
        return mapper.writeValueAsString(entity);
    }

    @Override
    public PlanView entity(String state) {
        return mapper.readValue(state, PlanView.class);
    }

    @Override
    public @Nullable String body(PlanView entity) {
        return entity.removed() ? null : last(entity);
    }

    @Override
    public String last(PlanView entity) {
        return mapper.writeValueAsString(PlanDocument.of(entity, mapper::readTree));
    }
}
