package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.plan.TemplateView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A user's own templates. Those of others are asked for when they are wanted. */
@Component
@Profile("sync")
final class TemplateEncoder implements EntityEncoder<TemplateView> {

    private final JsonMapper mapper;

    TemplateEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "plan_template";
    }

    @Override
    public PulledList pulled() {
        return new PulledList("planTemplates", Map.of("adoptionCount", "adoption_count"));
    }

    @Override
    public boolean encodes(Class<?> event) {
        return TemplateEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((TemplateEvent) event).templateId().value();
    }

    @Override
    public @Nullable TemplateView fold(@Nullable TemplateView before, UserEvent event, Instant at, long version) {
        return TemplateView.fold(before, (TemplateEvent) event, at, version);
    }

    @Override
    public String state(TemplateView entity) {
        return mapper.writeValueAsString(entity);
    }

    @Override
    public TemplateView entity(String state) {
        return mapper.readValue(state, TemplateView.class);
    }

    @Override
    public @Nullable String body(TemplateView entity) {
        return !entity.state().published()
                ? null
                : mapper.writeValueAsString(PlanDocument.of(entity, mapper::readTree));
    }
}
