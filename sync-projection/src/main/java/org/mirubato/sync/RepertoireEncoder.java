package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.repertoire.RepertoireDocument;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Items of the repertoire. A removed one is gone for devices, but may come back as it was. */
@Component
@Profile("sync")
final class RepertoireEncoder implements EntityEncoder<RepertoireItemView> {

    private final JsonMapper mapper;

    RepertoireEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "repertoire_item";
    }

    @Override
    public PulledList pulled() {
        return new PulledList(
                "repertoireItems",
                Map.of(
                        "scoreId",
                        "score_id",
                        "currentTempo",
                        "current_tempo",
                        "targetTempo",
                        "target_tempo",
                        "createdAt",
                        "created_at",
                        "updatedAt",
                        "updated_at"));
    }

    @Override
    public boolean encodes(Class<?> event) {
        return RepertoireEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((RepertoireEvent) event).itemId().value();
    }

    @Override
    public @Nullable RepertoireItemView fold(
            @Nullable RepertoireItemView before, UserEvent event, Instant at, long version) {
        return RepertoireFold.fold(before, (RepertoireEvent) event, at, version);
    }

    @Override
    public String state(RepertoireItemView item) {
        return mapper.writeValueAsString(item);
    }

    @Override
    public RepertoireItemView entity(String state) {
        return mapper.readValue(state, RepertoireItemView.class);
    }

    @Override
    public @Nullable String body(RepertoireItemView item) {
        return item.removed() ? null : last(item);
    }

    @Override
    public String last(RepertoireItemView item) {
        return mapper.writeValueAsString(RepertoireDocument.of(item));
    }
}
