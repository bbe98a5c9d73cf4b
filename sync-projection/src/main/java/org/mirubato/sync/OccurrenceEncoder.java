package org.mirubato.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanDocument;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Occurrences of plans. In the stream one expires on the device itself, which has a clock; who pulls in whole is told. */
@Component
@Profile("sync")
final class OccurrenceEncoder implements EntityEncoder<OccurrenceView> {

    private final JsonMapper mapper;

    OccurrenceEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "plan_occurrence";
    }

    @Override
    public PulledList pulled() {
        return new PulledList(
                "planOccurrences",
                Map.of("planId", "plan_id", "logEntryId", "log_entry_id"),
                OccurrenceEncoder::expire);
    }

    private static void expire(ObjectNode occurrence, Instant now) {
        String day = occurrence.path("localDate").asString("");
        ZoneId zone = ZoneId.of(occurrence.path("timeZone").asString("UTC"));
        if (occurrence.path("status").asString("").equals(OccurrenceStatus.SCHEDULED.word())
                && !day.isEmpty()
                && OccurrenceStatus.isOver(LocalDate.parse(day), zone, now)) {
            occurrence.put("status", OccurrenceStatus.EXPIRED.word());
        }
    }

    @Override
    public boolean encodes(Class<?> event) {
        return OccurrenceEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((OccurrenceEvent) event).occurrenceId().value();
    }

    @Override
    public @Nullable OccurrenceView fold(@Nullable OccurrenceView before, UserEvent event, Instant at, long version) {
        return OccurrenceView.fold(before, (OccurrenceEvent) event, at, version);
    }

    @Override
    public String state(OccurrenceView entity) {
        return mapper.writeValueAsString(entity);
    }

    @Override
    public OccurrenceView entity(String state) {
        return mapper.readValue(state, OccurrenceView.class);
    }

    @Override
    public @Nullable String body(OccurrenceView entity) {
        return entity.removed() ? null : last(entity);
    }

    @Override
    public String last(OccurrenceView entity) {
        return mapper.writeValueAsString(PlanDocument.of(entity, entity.status(), mapper::readTree));
    }
}
