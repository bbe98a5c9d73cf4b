package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.goal.GoalDocument;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Goals. A removed one is gone for devices, but may come back as it was. */
@Component
@Profile("sync")
final class GoalEncoder implements EntityEncoder<GoalView> {

    private final JsonMapper mapper;

    GoalEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public PulledList pulled() {
        return new PulledList(
                "goals",
                Map.of(
                        "targetValue",
                        "target_value",
                        "currentValue",
                        "current_value",
                        "targetDate",
                        "target_date",
                        "createdAt",
                        "created_at",
                        "updatedAt",
                        "updated_at"));
    }

    @Override
    public boolean encodes(Class<?> event) {
        return GoalEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((GoalEvent) event).goalId().value();
    }

    @Override
    public @Nullable GoalView fold(@Nullable GoalView before, UserEvent event, Instant at, long version) {
        return GoalView.fold(before, (GoalEvent) event, at, version);
    }

    @Override
    public String state(GoalView goal) {
        return mapper.writeValueAsString(goal);
    }

    @Override
    public GoalView entity(String state) {
        return mapper.readValue(state, GoalView.class);
    }

    @Override
    public @Nullable String body(GoalView goal) {
        return goal.removed() ? null : mapper.writeValueAsString(GoalDocument.of(goal, mapper::readTree));
    }
}
