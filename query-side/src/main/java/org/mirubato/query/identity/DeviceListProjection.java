package org.mirubato.query.identity;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountQuery.DeviceView;
import org.mirubato.domain.identity.AccountQuery.ListDevices;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.query.projection.Erasable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The devices on which users are signed in. */
@Component
@Profile("query")
@ProcessingGroup("device-list")
class DeviceListProjection {

    private final DeviceTable devices;

    DeviceListProjection(DeviceTable devices) {
        this.devices = devices;
    }

    @EventHandler
    void on(SessionOpened event, @Timestamp Instant at) {
        devices.add(event, at);
    }

    @EventHandler
    void on(SessionRotated event, @Timestamp Instant at) {
        devices.see(event, at);
    }

    @EventHandler
    void on(SessionEnded event) {
        devices.remove(event.sessionId());
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), devices);
    }

    @QueryHandler
    List<DeviceView> handle(ListDevices query) {
        return devices.find(query);
    }
}
