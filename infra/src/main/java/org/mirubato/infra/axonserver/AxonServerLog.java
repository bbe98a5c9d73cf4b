package org.mirubato.infra.axonserver;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The event store in Axon Server. A processor's first start needs no server: it begins with no token, which is the tail. */
public final class AxonServerLog extends AxonServerEventStore {

    private AxonServerLog(Builder builder) {
        super(builder);
    }

    /** @param builder complete but for the storage engine, which is private to the connector and made by its {@code build} */
    public static AxonServerLog on(Builder builder) {
        builder.build();
        return new AxonServerLog(builder);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }
}
