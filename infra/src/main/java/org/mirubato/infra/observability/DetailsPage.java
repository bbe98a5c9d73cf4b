package org.mirubato.infra.observability;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.infra.runtime.ServerVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The long health page, for whoever looks after the server. */
@RestController
class DetailsPage {

    private final HealthPage health;
    private final TableSizes tables;
    private final ServerVersion version;

    DetailsPage(HealthPage health, TableSizes tables, ServerVersion version) {
        this.health = health;
        this.tables = tables;
        this.version = version;
    }

    /** Sizes are in bytes; the rows of a table as the database last estimated them. */
    @GetMapping("/health/detailed")
    ResponseEntity<Map<String, Object>> details() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("system", system());
        page.put("database", Map.of("tables", tables.rows()));
        page.put("api", Map.of("version", version.number(), "environment", version.environment()));
        page.put("resources", Map.of("memory", memory()));
        page.put("dependencies", health.parts());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static Map<String, Object> system() {
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("java", Runtime.version().toString());
        system.put("os", System.getProperty("os.name"));
        system.put("processors", Runtime.getRuntime().availableProcessors());
        system.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return system;
    }

    private static Map<String, Object> memory() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return Map.of("used", heap.getUsed(), "max", heap.getMax());
    }
}
