package org.mirubato.sync;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.sync.SyncedDevices.SyncedDevice;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a user's devices are, and what there is for them to check themselves by. */
@RestController
@Profile("sync")
class DevicesController {

    private final SyncedDevices devices;
    private final StreamTable table;

    DevicesController(SyncedDevices devices, StreamTable table) {
        this.devices = devices;
        this.table = table;
    }

    /** The devices that have said how far they are, the one that was seen last first. */
    @GetMapping("/api/v2/sync/devices")
    ResponseEntity<Map<String, Object>> devices(Principal principal) {
        List<Map<String, Object>> data = devices.of(principal.getName()).stream()
                .map(DevicesController::document)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("success", true, "data", data));
    }

    @GetMapping("/api/v2/sync/digests")
    ResponseEntity<Digests> digests(Principal principal) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(table.digests(principal.getName()));
    }

    private static Map<String, Object> document(SyncedDevice device) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("deviceId", device.device());
        document.put("session", device.session());
        document.put("cursor", device.cursor());
        document.put("behind", device.behind());
        document.put("lastSeen", device.lastSeen().toString());
        return document;
    }
}
