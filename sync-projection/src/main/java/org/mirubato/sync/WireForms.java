package org.mirubato.sync;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The entities of a stream as the reference's clients read them: in both spellings, and as they are now. */
@Component
@Profile("sync")
class WireForms {

    private final Encoders encoders;
    private final Map<String, PulledList> lists;
    private final JsonMapper json;
    private final Clock clock;

    WireForms(Encoders encoders, JsonMapper json, Clock clock) {
        this.encoders = encoders;
        this.lists = encoders.pulled();
        this.json = json;
        this.clock = clock;
    }

    /** The list in which these clients get entities of this kind; null when they know none. */
    @Nullable
    PulledList list(String kind) {
        return lists.get(kind);
    }

    /** What the lists are called. */
    List<String> names() {
        return lists.values().stream().map(PulledList::name).toList();
    }

    /** An entity of one of those kinds. */
    ObjectNode entity(String body, PulledList list) {
        ObjectNode entity = (ObjectNode) json.readTree(body);
        list.asOf().accept(entity, clock.instant());
        list.olderNames().forEach((name, older) -> copy(entity, entity.get(name), older));
        return entity;
    }

    /**
     * An entity that has gone, as it was then.
     *
     * @param state what is kept of it
     * @return null when nothing can be said of it any more
     */
    @Nullable
    ObjectNode last(String kind, String state) {
        PulledList list = list(kind);
        String body = encoders.of(kind).map(encoder -> last(encoder, state)).orElse(null);
        return list == null || body == null ? null : entity(body, list);
    }

    /**
     * What is told of an entity that has gone: as it was then, where that is known, with the word that it has.
     *
     * @param state what is kept of it; null when nothing is
     */
    ObjectNode gone(String kind, String id, @Nullable String state) {
        ObjectNode gone = json.createObjectNode()
                .put("id", id)
                .put("deletedAt", clock.instant().toString());
        ObjectNode last = state == null ? null : last(kind, state);
        return last == null ? gone : last.setAll(gone);
    }

    private static <S> @Nullable String last(EntityEncoder<S> encoder, String state) {
        return encoder.last(encoder.entity(state));
    }

    private static void copy(ObjectNode entity, @Nullable JsonNode value, String name) {
        if (value != null) {
            entity.set(name, value);
        }
    }
}
