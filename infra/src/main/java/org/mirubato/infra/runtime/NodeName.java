package org.mirubato.infra.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.PropertyResolver;

/**
 * The name under which this process holds its segments and jobs, {@code mirubato.node}. Two processes of one name would both
 * take themselves for the owner of the same segment, so it is one of its own wherever others may work on the same database.
 */
final class NodeName {

    private static final String ALONE = "node-1";
    private static final String ALLOWED = "[A-Za-z0-9._-]{1,60}";
    private static final int LONGEST_HOST = 40;
    private static final int RANDOM = 8;

    private NodeName() {}

    /**
     * The name that was given; else one that no other process has, or, with an embedded database that nobody else can have, one
     * that stays the same: a killed server takes up its own segments at once.
     *
     * @throws StartupProblem when the given name can't be used
     */
    static String of(PropertyResolver settings, boolean embedded) {
        String given = settings.getProperty("mirubato.node", "").strip();
        if (!given.isEmpty() && !given.matches(ALLOWED)) {
            throw new StartupProblem("mirubato.node is \"" + given
                    + "\": give up to 60 letters, digits, dots, hyphens and underscores, or leave it out.");
        }
        if (!given.isEmpty()) {
            return given;
        }
        return embedded ? ALONE : host() + "-" + UUID.randomUUID().toString().substring(0, RANDOM);
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "_");
            return name.substring(0, Math.min(name.length(), LONGEST_HOST));
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
