package org.mirubato.sync;

import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A user's stream as the reference's clients ask for it: whole entities in both spellings, all of them or what has changed. */
@RestController
@Profile("sync")
class PullController {

    private final StreamTable table;
    private final PulledEntities entities;
    private final JsonMapper json;
    private final Clock clock;

    PullController(StreamTable table, PulledEntities entities, JsonMapper json, Clock clock) {
        this.table = table;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Everything there is; with a place in the stream, what has changed behind it. */
    @PostMapping("/api/sync/pull")
    ResponseEntity<Map<String, Object>> pull(Principal user, @RequestBody(required = false) @Nullable String body) {
        PullWish wish = PullWish.of(body, json, () -> table.end(user.getName()));
        Cursor since = wish.since();
        if (since == null) {
            return answer(everything(user.getName()));
        }
        Delta page = table.read(user.getName(), since, wish.limit());
        return answer(page.reset() ? anew(user.getName()) : changed(user.getName(), page, wish));
    }

    private Map<String, Object> changed(String user, Delta page, PullWish wish) {
        PulledLists lists = new PulledLists(entities.lists());
        entities.changed(user, page, wish, lists);
        return told(lists, page);
    }

    private Map<String, Object> anew(String user) {
        Map<String, Object> answer = everything(user);
        answer.put("reset", true);
        return answer;
    }

    private Map<String, Object> everything(String user) {
        PulledLists lists = new PulledLists(PulledEntities.WHOLE);
        Cursor cursor = Cursor.START;
        Delta page;
        do {
            page = table.read(user, cursor);
            if (page.reset()) {
                // the stream was built anew between two pages
                lists.clear();
            }
            entities.there(page, lists);
            cursor = page.end();
        } while (page.more());
        return told(lists, page);
    }

    private static Map<String, Object> told(PulledLists lists, Delta last) {
        Map<String, Object> answer = lists.answer();
        answer.put("syncToken", "seq_" + last.to());
        answer.put("cursor", last.end().toString());
        answer.put("hasMore", last.more());
        return answer;
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
        return unkept(answer);
    }

    private ResponseEntity<Map<String, Object>> answer(Map<String, Object> answer) {
        answer.put("timestamp", clock.instant().toString());
        return unkept(answer);
    }

    private static ResponseEntity<Map<String, Object>> unkept(Map<String, Object> answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
