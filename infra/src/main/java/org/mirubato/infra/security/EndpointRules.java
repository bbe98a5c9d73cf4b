package org.mirubato.infra.security;

import static org.mirubato.infra.security.Access.ADMIN;
import static org.mirubato.infra.security.Access.LOCAL_OR_ADMIN;
import static org.mirubato.infra.security.Access.OPTIONAL;
import static org.mirubato.infra.security.Access.PUBLIC;
import static org.mirubato.infra.security.Access.SIGNED_IN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one policy that every request passes: the first rule that fits says who may. What no rule names is answered as if it were
 * not there, so an endpoint that somebody forgot to put here is closed.
 */
final class EndpointRules {

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> WRITE = Set.of("POST");
    private static final Set<String> ANY = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final List<Rule> RULES = Stream.of(
                    rules(
                            PUBLIC,
                            WRITE,
                            "/api/auth/request-magic-link",
                            "/api/auth/verify-magic-link",
                            "/api/auth/google",
                            "/api/auth/refresh",
                            "/api/v2/auth/verify",
                            "/api/v2/auth/refresh"),
                    rules(PUBLIC, READ, "/livez", "/readyz", "/health", "/actuator/health", "/actuator/health/*"),
                    rules(
                            PUBLIC,
                            READ,
                            "/",
                            "/index.html",
                            "/assets/**",
                            "/{file}.{ending:svg|png|ico|js|json|webmanifest|txt}"),
                    rules(
                            PUBLIC,
                            READ,
                            "/auth/verify",
                            "/journal",
                            "/pieces",
                            "/scores/{id}",
                            "/scores/{id}/review",
                            "/review"),
                    rules(PUBLIC, READ, "/today", "/insights", "/settings"),
                    rules(PUBLIC, READ, "/repertoire", "/repertoire/{id}", "/goals"),
                    rules(PUBLIC, READ, "/plans", "/plans/templates", "/sync", "/devices"),
                    rules(PUBLIC, READ, "/calendar/{file}.ics"),
                    rules(PUBLIC, READ, "/api/", "/api/openapi.json", "/docs/**"),
                    rules(PUBLIC, READ, "/dev/mailbox"),
                    rules(PUBLIC, ANY, "/error"),
                    rules(LOCAL_OR_ADMIN, READ, "/actuator/prometheus", "/metrics", "/health/detailed"),
                    rules(ADMIN, ANY, "/actuator/**", "/api/v2/admin/**"),
                    rules(SIGNED_IN, WRITE, "/api/auth/logout"),
                    rules(SIGNED_IN, ANY, "/api/v2/devices/**"),
                    rules(SIGNED_IN, ANY, "/api/user/**", "/api/upload", "/api/import/**"),
                    rules(SIGNED_IN, ANY, "/api/scores/**", "/api/pdf/**", "/api/v2/scores/**"),
                    rules(SIGNED_IN, ANY, "/api/v2/pieces/**", "/api/pieces/**"),
                    rules(SIGNED_IN, READ, "/api/v2/composers"),
                    rules(SIGNED_IN, ANY, "/api/v2/entries/**", "/api/v2/sessions/**"),
                    rules(SIGNED_IN, ANY, "/api/repertoire/**", "/api/v2/repertoire/**"),
                    rules(SIGNED_IN, ANY, "/api/goals/**", "/api/v2/goals/**"),
                    rules(SIGNED_IN, ANY, "/api/v2/plans/**", "/api/v2/occurrences/**", "/api/v2/templates/**"),
                    rules(SIGNED_IN, ANY, "/api/v2/calendar-feed"),
                    rules(SIGNED_IN, WRITE, "/api/templates/adopt"),
                    rules(SIGNED_IN, WRITE, "/api/sync/pull", "/api/sync/push", "/api/sync/batch"),
                    rules(SIGNED_IN, READ, "/api/sync/status"),
                    rules(SIGNED_IN, WRITE, "/api/v2/sync/push", "/api/v2/sync/ticket"),
                    // whoever comes brings a ticket of somebody who is signed in
                    rules(PUBLIC, READ, "/api/v2/sync/ws"),
                    // the reference's clients bring their token in the address
                    rules(PUBLIC, READ, "/sync/ws"),
                    rules(SIGNED_IN, READ, "/api/v2/sync/**"),
                    rules(OPTIONAL, READ, "/api/autocomplete/composers", "/api/autocomplete/pieces"),
                    rules(SIGNED_IN, READ, "/api/v2/insights/**", "/api/v2/today"),
                    rules(SIGNED_IN, ANY, "/api/v2/history/**"),
                    rules(SIGNED_IN, WRITE, "/api/v2/imports", "/api/v2/imports/preview"),
                    rules(PUBLIC, READ, "/import-data"),
                    rules(SIGNED_IN, WRITE, "/api/v2/notices/{id}/read"))
            .flatMap(each -> each)
            .toList();

    private EndpointRules() {}

    /** Who may use the endpoint at this address; empty when no rule names it. */
    static Optional<Access> of(String method, String path) {
        PathContainer segments = PathContainer.parsePath(path);
        return RULES.stream()
                .filter(rule -> rule.methods().contains(method) && rule.path().matches(segments))
                .map(Rule::access)
                .findFirst();
    }

    static Optional<Access> of(HttpServletRequest request) {
        return of(request.getMethod(), request.getRequestURI());
    }

    private static Stream<Rule> rules(Access access, Set<String> methods, String... paths) {
        return Stream.of(paths).map(path -> new Rule(methods, PathPatternParser.defaultInstance.parse(path), access));
    }

    private record Rule(Set<String> methods, PathPattern path, Access access) {}
}
