package org.mirubato.infra.runtime;

import java.util.Map;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Who keeps the events: PostgreSQL, or Axon Server. Without PostgreSQL, which keeps everything else in both cases, and without who
 * keeps the events the application is not ready to take requests.
 */
final class EventStoreChoice {

    private static final String GROUP = "management.endpoint.health.group.readiness.";

    private EventStoreChoice() {}

    /** @throws StartupProblem when {@code mirubato.event-store} names something else */
    static void apply(ConfigurableEnvironment environment) {
        String choice = environment.getProperty("mirubato.event-store", "postgres");
        switch (choice) {
            case "postgres" -> readyWith(environment, Map.of(GROUP + "include", "readinessState,db"));
            case "axon-server" ->
                readyWith(
                        environment,
                        Map.of(
                                GROUP + "include", "readinessState,db,axonServer",
                                GROUP + "show-details", "always"));
            default ->
                throw new StartupProblem("mirubato.event-store is \"" + choice + "\": name postgres or axon-server.");
        }
    }

    private static void readyWith(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addLast(new MapPropertySource("readiness", settings));
    }
}
