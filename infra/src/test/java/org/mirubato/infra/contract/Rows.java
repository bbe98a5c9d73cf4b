package org.mirubato.infra.contract;

import java.util.List;

/** What the API of the reference has, its score and dictionary services left out: one line per method and path. */
final class Rows {

    /** Each of them is proved by a test that names it. */
    static final List<String> KEPT = List.of(
            "GET /",
            "GET /docs",
            "GET /docs/swagger",
            "GET /docs/rapidoc",
            "GET /openapi.json",
            "GET /livez",
            "GET /readyz",
            "GET /health",
            "GET /health/detailed",
            "GET /metrics",
            "GET /api/",
            "POST /api/auth/request-magic-link",
            "POST /api/auth/verify-magic-link",
            "POST /api/auth/google",
            "POST /api/auth/refresh",
            "POST /api/auth/logout",
            "GET /api/user/me",
            "DELETE /api/user/me",
            "GET /api/user/preferences",
            "PUT /api/user/preferences",
            "POST /api/sync/pull",
            "POST /api/sync/push",
            "POST /api/sync/batch",
            "GET /api/sync/status",
            "GET /api/autocomplete/composers",
            "GET /api/autocomplete/pieces",
            "GET /api/repertoire",
            "GET /api/repertoire/:scoreId/stats",
            "POST /api/repertoire",
            "PUT /api/repertoire/:scoreId",
            "DELETE /api/repertoire/:scoreId",
            "DELETE /api/repertoire/:scoreId/dissociate",
            "GET /api/goals",
            "GET /api/goals/:id",
            "POST /api/goals",
            "PUT /api/goals/:id",
            "POST /api/goals/:id/progress",
            "DELETE /api/goals/:id",
            "POST /api/goals/:id/link",
            "PUT /api/pieces/update-name",
            "POST /api/templates/adopt");

    /** What the reference has by mistake: it is not here, and a test proves that. */
    static final List<String> LEFT_OUT =
            List.of("GET /debug/jwt-test", "GET /api/debug/migrate", "GET /api/debug/db-status");

    private Rows() {}
}
