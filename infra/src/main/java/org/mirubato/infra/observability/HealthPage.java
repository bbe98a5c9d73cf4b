package org.mirubato.infra.observability;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.infra.runtime.ServerVersion;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The short health pages that clients of the older API know: one word for the whole, one for each part. */
@RestController
class HealthPage {

    /** What older clients call a part of ours: each of these is as well as that part. */
    private static final Map<String, String> OLDER_NAMES =
            Map.of("database", "db", "kvStore", "redis", "rateLimiter", "redis");

    private static final String REASON = "reason";

    private final HealthEndpoint health;
    private final ServerVersion version;
    private final Clock clock;

    HealthPage(HealthEndpoint health, ServerVersion version, Clock clock) {
        this.health = health;
        this.version = version;
        this.clock = clock;
    }

    /** Whether the process goes on as it should; one that does not is to be started anew. */
    @GetMapping("/livez")
    ResponseEntity<Map<String, Object>> live() {
        return word("liveness", "ok", "broken");
    }

    /** Whether requests may be sent here, and if not, why. */
    @GetMapping("/readyz")
    ResponseEntity<Map<String, Object>> ready() {
        return word("readiness", "ready", "not ready");
    }

    /** Times are in seconds and milliseconds: {@code uptime} and {@code totalLatency}. */
    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        long begun = System.nanoTime();
        HealthDescriptor whole = health.health();
        Map<String, String> parts = parts(whole);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("status", word(isUp(whole)));
        page.put("version", version.number());
        page.put("environment", version.environment());
        page.put("timestamp", clock.instant().toString());
        page.put(
                "uptime",
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toSeconds());
        page.put("totalLatency", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        page.put("services", withOlderNames(parts, isUp(whole)));
        return answer(isUp(whole), page);
    }

    /** Each part of the server and whether it is well, by name. */
    Map<String, String> parts() {
        return parts(health.health());
    }

    private ResponseEntity<Map<String, Object>> word(String group, String well, String ill) {
        HealthDescriptor found = health.healthForPath(group);
        boolean up = found != null && isUp(found);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", up ? well : ill);
        if (!up && found instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            body.put("reasons", reasons(composite.getComponents()));
        }
        return answer(up, body);
    }

    /** What those parts say in words of ours that are not well. */
    private static Map<String, String> reasons(Map<String, HealthDescriptor> parts) {
        Map<String, String> reasons = new TreeMap<>();
        parts.forEach((name, part) -> {
            if (!isUp(part) && part instanceof IndicatedHealthDescriptor indicated) {
                Object reason = indicated.getDetails() == null
                        ? null
                        : indicated.getDetails().get(REASON);
                reasons.put(name, reason == null ? "It does not answer." : reason.toString());
            }
        });
        return reasons;
    }

    private static ResponseEntity<Map<String, Object>> answer(boolean up, Map<String, Object> body) {
        return ResponseEntity.status(up ? 200 : 503)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    private static Map<String, String> withOlderNames(Map<String, String> parts, boolean whole) {
        Map<String, String> all = new TreeMap<>(parts);
        OLDER_NAMES.forEach((older, name) -> all.put(older, parts.getOrDefault(name, word(false))));
        // each of the parts is tried anew for every answer
        all.put("smokeTests", word(whole));
        return all;
    }

    private static Map<String, String> parts(HealthDescriptor whole) {
        Map<String, String> parts = new TreeMap<>();
        if (whole instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite.getComponents().forEach((name, part) -> parts.put(name, word(isUp(part))));
        }
        return parts;
    }

    private static boolean isUp(HealthDescriptor part) {
        return part.getStatus().equals(Status.UP);
    }

    private static String word(boolean up) {
        return up ? "healthy" : "degraded";
    }
}
