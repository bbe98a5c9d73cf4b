package org.mirubato.query.plan;

import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.PlanQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What the answers about plans have in common. */
final class Answers {

    private Answers() {}

    static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    }

    static Map<String, Object> body(Map<String, Object> data) {
        return Map.of("success", true, "data", data);
    }

    /** @throws Refusal (invalid) when it is none */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > PlanQuery.MOST_PER_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + PlanQuery.MOST_PER_PAGE + ".");
        }
        return limit;
    }
}
