package org.mirubato.query.repertoire;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.repertoire.PracticeStats;
import org.mirubato.domain.repertoire.RepertoireDocument;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's repertoire over HTTP, in our form and in the reference's. */
@RestController
@Profile("query")
class RepertoireQueryController {

    private static final Comparator<StudiedItem> NEWEST_CHANGE = Comparator.<StudiedItem, Instant>comparing(
                    studied -> studied.item().updatedAt())
            .reversed();

    private final RepertoireLookup lookup;
    private final ViewJson json;

    RepertoireQueryController(RepertoireLookup lookup, ViewJson json) {
        this.lookup = lookup;
        this.json = json;
    }

    @GetMapping("/api/repertoire")
    ResponseEntity<Map<String, Object>> compatibleList(Principal user) {
        List<Map<String, Object>> items = lookup.all(user).stream()
                .sorted(NEWEST_CHANGE)
                .map(studied -> RepertoireDocument.compatible(studied.item(), studied.stats()))
                .toList();
        return answer().body(Map.of("items", items));
    }

    /** Times of practice in milliseconds since 1970, durations in minutes. */
    @GetMapping("/api/repertoire/{id}/stats")
    ResponseEntity<Map<String, Object>> stats(Principal user, @PathVariable String id) {
        RepertoireItemView item = lookup.own(user, id);
        ItemPractice practice = lookup.practice(item);
        PracticeStats stats = practice.stats();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("practiceCount", stats.count());
        told.put("totalPracticeTime", stats.minutes());
        told.put(
                "avgSessionDuration",
                stats.count() == 0 ? 0 : Math.round(stats.minutes() * 10.0 / stats.count()) / 10.0);
        told.put("lastPracticed", millis(stats.last()));
        told.put("firstPracticed", millis(stats.first()));
        told.put(
                "recentSessions",
                practice.recent().stream()
                        .map(RepertoireQueryController::session)
                        .toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("repertoire", RepertoireDocument.compatible(item, stats));
        body.put("stats", told);
        return answer().body(body);
    }

    @GetMapping("/api/v2/repertoire")
    ResponseEntity<Map<String, Object>> list(
            Principal user,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > RepertoireQuery.MOST_PER_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + RepertoireQuery.MOST_PER_PAGE + ".");
        }
        RepertoireStatus wanted = status == null || status.isBlank() ? null : RepertoireStatus.of(status);
        RepertoirePage page = lookup.page(user, wanted, cursor, limit);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "items",
                page.items().stream()
                        .map(studied -> RepertoireDocument.of(studied.item(), studied.stats()))
                        .toList());
        data.put("nextCursor", page.next());
        return answer().body(Map.of("success", true, "data", data));
    }

    /** With its history and the newest entries that name it. */
    @GetMapping("/api/v2/repertoire/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        RepertoireItemView item = lookup.own(user, id);
        ItemPractice practice = lookup.practice(item);
        Map<String, Object> data = RepertoireDocument.of(item, practice.stats());
        data.put(
                "entries",
                practice.recent().stream()
                        .map(entry -> EntryDocument.of(entry, json::parsed))
                        .toList());
        return answer().eTag("\"" + item.version() + "\"").body(Map.of("success", true, "data", data));
    }

    private static Map<String, Object> session(EntryView entry) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("timestamp", entry.when().at().toEpochMilli());
        session.put("duration", entry.minutes());
        session.put("notes", entry.notes().isEmpty() ? null : entry.notes());
        return session;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    }
}
