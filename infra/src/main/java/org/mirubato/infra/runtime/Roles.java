package org.mirubato.infra.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.ConfigurableEnvironment;

/** The parts of the house that this process plays; each is a Spring profile of the same name. */
public final class Roles {

    /** Where people sign in: their accounts are written and read there. */
    public static final String ACCOUNTS = "command & query";

    private static final List<String> ALL = List.of("command", "query", "sync", "processors");

    private Roles() {}

    /** @throws StartupProblem when {@code mirubato.roles} names something else */
    static void activate(ConfigurableEnvironment environment) {
        String given = environment.getProperty("mirubato.roles", String.join(",", ALL));
        Set<String> roles = new TreeSet<>(Arrays.asList(given.strip().split("\\s*,\\s*")));
        if (!ALL.containsAll(roles)) {
            throw new StartupProblem("mirubato.roles is \"" + given + "\": name any of " + String.join(", ", ALL)
                    + ", separated by commas.");
        }
        roles.forEach(environment::addActiveProfile);
    }
}
