package org.mirubato.infra.observability;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The short health page that clients of the older API know: one word for the whole, one for each part. */
@RestController
class HealthPage {

    private final HealthEndpoint health;
    private final Clock clock;

    HealthPage(HealthEndpoint health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        HealthDescriptor whole = health.health();
        boolean up = whole.getStatus().equals(Status.UP);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("status", up ? "healthy" : "degraded");
        page.put("timestamp", clock.instant().toString());
        page.put("services", services(whole));
        return ResponseEntity.status(up ? 200 : 503)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }

    private static Map<String, String> services(HealthDescriptor whole) {
        Map<String, String> services = new TreeMap<>();
        if (whole instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite
                    .getComponents()
                    .forEach((name, part) ->
                            services.put(name, part.getStatus().equals(Status.UP) ? "healthy" : "degraded"));
        }
        return services;
    }
}
