package org.mirubato.sync;

import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A user's stream as the reference's clients ask for it: everything there is, in whole, in both spellings. */
@RestController
@Profile("sync")
class PullController {

    private static final List<String> LISTS =
            List.of("entries", "goals", "practicePlans", "planOccurrences", "planTemplates");

    private final WireForms forms;
    private final StreamTable table;
    private final Clock clock;

    PullController(WireForms forms, StreamTable table, Clock clock) {
        this.forms = forms;
        this.table = table;
        this.clock = clock;
    }

    /** What the client says about the time of its last sync is no cursor of ours and changes nothing. */
    @PostMapping("/api/sync/pull")
    ResponseEntity<Map<String, Object>> pull(Principal user) {
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        LISTS.forEach(name -> lists.put(name, new ArrayList<>()));
        Cursor cursor = Cursor.START;
        Delta delta;
        do {
            delta = table.read(user.getName(), cursor);
            delta.ops().forEach(op -> add(lists, op));
            cursor = delta.end();
        } while (delta.more());
        Map<String, Object> answer = new LinkedHashMap<>(lists);
        answer.put("syncToken", "seq_" + delta.head());
        answer.put("timestamp", clock.instant().toString());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    @GetMapping("/api/sync/status")
    ResponseEntity<Map<String, Object>> status(Principal user) {
        StreamTable.Extent extent = table.extent(user.getName());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lastSyncTime", clock.instant().toString());
        answer.put("syncToken", "seq_" + extent.head());
        answer.put("pendingChanges", 0);
        answer.put("deviceCount", extent.devices());
        answer.put("entityCount", extent.entities());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private void add(Map<String, List<Object>> lists, Op op) {
        PulledList list = forms.list(op.kind());
        String body = op.body();
        if (list != null && body != null) {
            lists.computeIfAbsent(list.name(), name -> new ArrayList<>()).add(forms.entity(body, list));
        }
    }
}
