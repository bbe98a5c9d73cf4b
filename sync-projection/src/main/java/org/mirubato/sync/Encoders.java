package org.mirubato.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.UserEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the encoder for an event; there is none for what devices don't hold. */
@Component
@Profile("sync")
class Encoders {

    private final List<EntityEncoder<?>> all;

    Encoders(List<EntityEncoder<?>> all) {
        this.all = List.copyOf(all);
    }

    Optional<EntityEncoder<?>> encoderFor(Class<?> event) {
        return all.stream().filter(encoder -> encoder.encodes(event)).findFirst();
    }

    /** The encoder of a kind, by its word in the stream. */
    Optional<EntityEncoder<?>> of(String kind) {
        return all.stream().filter(encoder -> encoder.kind().equals(kind)).findFirst();
    }

    /** The kinds that the reference's clients pull, by their word in the stream. */
    Map<String, PulledList> pulled() {
        Map<String, PulledList> pulled = new HashMap<>();
        for (EntityEncoder<?> encoder : all) {
            PulledList list = encoder.pulled();
            if (list != null) {
                pulled.put(encoder.kind(), list);
            }
        }
        return pulled;
    }

    Optional<EntityKey> keyOf(UserEvent event) {
        return encoderFor(event.getClass())
                .map(encoder -> new EntityKey(event.owner().value(), encoder.kind(), encoder.idOf(event)));
    }
}
