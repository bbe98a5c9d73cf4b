package org.mirubato.query.history;

import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.history.HistoryReader.Moment;
import org.mirubato.query.history.WayBack.Wish;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The past of a user's entities over HTTP: every change, the state at any moment, and the way back. */
@RestController
@Profile("query")
class HistoryController {

    private static final int MOST_PER_PAGE = 100;

    private final Histories kinds;
    private final HistoryReader reader;
    private final WayBack back;

    HistoryController(Histories kinds, HistoryReader reader, WayBack back) {
        this.kinds = kinds;
        this.reader = reader;
        this.back = back;
    }

    /** The moment to go back to: one of the two is given. */
    record Target(@Nullable Long version, @Nullable String at) {}

    /** The changes, newest first; with a time or a version the state at that moment instead. */
    @GetMapping("/api/v2/history/{kind}/{id}")
    ResponseEntity<Map<String, Object>> history(
            Principal user,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String at) {
        EntityHistory<?> known = kinds.of(kind);
        if (version != null || at != null) {
            return answered(state(known, me(user), id, wanted(version, at)));
        }
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + MOST_PER_PAGE + ".");
        }
        return answered(page(known, me(user), id, cursor == null ? Long.MAX_VALUE : cursor, limit));
    }

    @PostMapping("/api/v2/history/{kind}/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(
            Principal user,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody Target target,
            @RequestHeader(name = "X-Idempotency-Key", required = false) @Nullable String key) {
        Wish wish = new Wish(me(user), id, key == null ? null : "restore\n" + key);
        back.restore(kinds.of(kind), wish, wanted(target.version(), target.at()));
        return answered(state(kinds.of(kind), me(user), id, event -> true));
    }

    @PostMapping("/api/v2/history/{kind}/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(
            Principal user,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "X-Idempotency-Key", required = false) @Nullable String key) {
        back.undo(kinds.of(kind), new Wish(me(user), id, key == null ? null : "undo\n" + key));
        return answered(state(kinds.of(kind), me(user), id, event -> true));
    }

    private <S> Map<String, @Nullable Object> page(
            EntityHistory<S> kind, UserId me, String id, long before, int limit) {
        List<ChangeOfEntity> found = reader.changes(kind, me, id, before, limit + 1);
        List<ChangeOfEntity> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("items", shown.stream().map(ChangeOfEntity::document).toList());
        data.put("nextCursor", found.size() > limit ? shown.get(limit - 1).version() : null);
        return data;
    }

    private <S> Map<String, @Nullable Object> state(
            EntityHistory<S> kind, UserId me, String id, Predicate<PastEvent> wanted) {
        Moment<S> moment = reader.moment(kind, me, id, wanted);
        S state = moment.state();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("version", moment.version() < 0 ? null : moment.version());
        data.put("at", moment.at() == null ? null : moment.at().toString());
        data.put("state", state == null ? null : kind.document(state));
        return data;
    }

    private static Predicate<PastEvent> wanted(@Nullable Long version, @Nullable String at) {
        if ((version == null) == (at == null)) {
            throw Refusal.invalid("Give either a version, or a time as at.");
        }
        if (version != null) {
            return event -> event.version() <= version;
        }
        Instant moment = instant(at);
        return event -> !event.at().isAfter(moment);
    }

    private static Instant instant(@Nullable String at) {
        try {
            return OffsetDateTime.parse(String.valueOf(at)).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("Give the time as 2026-05-01T18:30:00Z, or with an offset such as +02:00.");
        }
    }

    private static ResponseEntity<Map<String, Object>> answered(Map<String, @Nullable Object> data) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("success", true, "data", data));
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
