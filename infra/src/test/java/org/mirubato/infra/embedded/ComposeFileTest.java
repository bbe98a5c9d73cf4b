package org.mirubato.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What must hold of the servers as containers; no engine is needed to read their file. */
class ComposeFileTest {

    private Map<String, Map<String, Object>> services = Map.of();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("../docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(file);
            services = content.get("services");
        }
    }

    @Test
    void every_port_is_open_to_this_machine_alone() {
        List<String> ports = lines("ports");

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void every_server_keeps_its_data_in_a_named_volume() {
        List<String> volumes = lines("volumes");

        assertThat(volumes).isNotEmpty().allMatch(volume -> volume.matches("[a-z0-9-]+:/.+"));
    }

    @Test
    void every_server_that_always_runs_says_when_it_is_ready() {
        List<Object> checks =
                alwaysRunning().map(service -> service.get("healthcheck")).toList();

        assertThat(checks).hasSize(3).allMatch(check -> check instanceof Map<?, ?> map && map.containsKey("test"));
    }

    @Test
    void axon_server_runs_only_when_asked_for_where_the_application_looks_for_it() {
        Map<String, Object> axonServer = services.get("axon-server");

        assertThat(axonServer).containsEntry("profiles", List.of("axon-server"));
        assertThat((List<?>) axonServer.get("ports")).asString().contains("127.0.0.1:8124:8124");
    }

    @Test
    void a_password_stands_in_no_file_and_its_absence_stops_the_start() {
        List<String> secrets = alwaysRunning()
                .flatMap(service -> ((Map<?, ?>) service.get("environment")).entrySet().stream())
                .filter(entry -> entry.getKey().toString().matches(".*(PASSWORD|KEY|KEY_ID)|REDISCLI_AUTH"))
                .map(entry -> entry.getValue().toString())
                .toList();

        assertThat(secrets).hasSize(4).allMatch(secret -> secret.matches("\\$\\{[A-Z0-9_]+:\\?.+}"));
    }

    private List<String> lines(String key) {
        return services.values().stream()
                .flatMap(service -> ((List<?>) service.get(key)).stream())
                .map(Object::toString)
                .toList();
    }

    private Stream<Map<String, Object>> alwaysRunning() {
        return services.values().stream().filter(service -> !service.containsKey("profiles"));
    }
}
