package org.mirubato.sync;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.sync.DeviceCursors.DeviceCursor;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a user's devices are, and what there is for them to check themselves by. */
@RestController
@Profile("sync")
class DevicesController {

    private final DeviceCursors devices;
    private final StreamTable table;

    DevicesController(DeviceCursors devices, StreamTable table) {
        this.devices = devices;
        this.table = table;
    }

    /** The devices that have said how far they are, the one that was seen last first. */
    @GetMapping("/api/v2/sync/devices")
    ResponseEntity<Map<String, Object>> devices(Principal principal) {
        Cursor end = table.end(principal.getName());
        List<Map<String, Object>> data = new ArrayList<>();
        devices.of(principal.getName()).forEach(device -> data.add(document(device, end)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("success", true, "data", data));
    }

    @GetMapping("/api/v2/sync/digests")
    ResponseEntity<Digests> digests(Principal principal) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(table.digests(principal.getName()));
    }

    private static Map<String, Object> document(DeviceCursor device, Cursor end) {
        Cursor at = Cursor.shown(device.cursor());
        boolean known = at.seq() == 0 || at.isInStreamOf(end);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("deviceId", device.device());
        document.put("session", device.session());
        document.put("cursor", device.cursor());
        // one of a stream that has been built anew takes all of it
        document.put("behind", known ? Math.max(0, end.seq() - at.seq()) : end.seq());
        document.put("lastSeen", device.seenAt().toString());
        return document;
    }
}
