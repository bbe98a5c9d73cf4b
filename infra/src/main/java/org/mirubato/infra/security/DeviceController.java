package org.mirubato.infra.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountQuery.DeviceView;
import org.mirubato.domain.identity.AccountQuery.ListDevices;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.sync.SyncedDevices;
import org.mirubato.sync.SyncedDevices.SyncedDevice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells users where they are signed in and how far each device has their stream, and signs them out there. */
@RestController
@Profile(Roles.ACCOUNTS)
class DeviceController {

    private final QueryGateway queries;
    private final Sessions sessions;
    private final ObjectProvider<SyncedDevices> streams;
    private final Clock clock;

    /** @param streams none at a node that has no part in them */
    DeviceController(QueryGateway queries, Sessions sessions, ObjectProvider<SyncedDevices> streams, Clock clock) {
        this.queries = queries;
        this.sessions = sessions;
        this.streams = streams;
        this.clock = clock;
    }

    /** The devices, the one that was seen last first. */
    @GetMapping("/api/v2/devices")
    ResponseEntity<Map<String, Object>> devices(Principal user, @AuthenticationPrincipal Jwt token) {
        SessionId own = AccessTokens.session(token);
        Map<String, SyncedDevice> synced = new HashMap<>();
        streams.stream()
                .flatMap(all -> all.of(user.getName()).stream())
                .forEach(device -> synced.putIfAbsent(String.valueOf(device.session()), device));
        List<Device> items = of(user).stream()
                .map(device ->
                        Device.of(device, own, synced.get(device.sessionId().value())))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("success", true, "data", Map.of("items", items)));
    }

    /** Ends the session of a device: none of its tokens is taken any more, and its streams end within seconds. */
    @DeleteMapping("/api/v2/devices/{id}")
    ResponseEntity<Void> signOut(Principal user, @PathVariable String id) {
        SessionId session = of(user).stream()
                .map(DeviceView::sessionId)
                .filter(each -> each.value().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("You are not signed in on such a device."));
        sessions.revoke(session);
        return ResponseEntity.noContent().build();
    }

    private List<DeviceView> of(Principal user) {
        return queries.query(
                        new ListDevices(new UserId(user.getName()), clock.instant()),
                        ResponseTypes.multipleInstancesOf(DeviceView.class))
                .join();
    }

    /**
     * A device as it is told; times are ISO-8601.
     *
     * @param deviceId as it calls itself in the stream; null when it has never followed that
     * @param behind by how many changes it was when it last said so; null as well
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Device(
            String id,
            String device,
            String signedInAt,
            String lastSeen,
            boolean current,
            @Nullable String deviceId,
            @Nullable Long behind) {

        static Device of(DeviceView device, SessionId own, @Nullable SyncedDevice synced) {
            Instant lastSeen = synced != null && synced.lastSeen().isAfter(device.lastSeen())
                    ? synced.lastSeen()
                    : device.lastSeen();
            return new Device(
                    device.sessionId().value(),
                    device.device(),
                    device.signedInAt().toString(),
                    lastSeen.toString(),
                    device.sessionId().equals(own),
                    synced == null ? null : synced.device(),
                    synced == null ? null : synced.behind());
        }
    }
}
