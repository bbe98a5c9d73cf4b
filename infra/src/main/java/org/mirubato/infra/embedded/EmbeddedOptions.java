package org.mirubato.infra.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start, and from where.
 *
 * @param servers the servers to start; the others have an outside address
 * @param home the installed application, which holds {@code s3/s3proxy.jar}
 * @param cache where unpacked programs are kept, shared by every data folder of this user
 * @param patience how long one server may take until it answers
 */
public record EmbeddedOptions(Set<EmbeddedServer> servers, Path home, Path cache, Duration patience) {

    /** Ten seconds are not enough for PostgreSQL on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public EmbeddedOptions {
        servers = Set.copyOf(servers);
    }

    /** All three servers, for the application installed in {@code home}. */
    public static EmbeddedOptions all(Path home) {
        return new EmbeddedOptions(EnumSet.allOf(EmbeddedServer.class), home, userCache(), PATIENCE);
    }

    /** The same without one server, because its address was given. */
    public EmbeddedOptions without(EmbeddedServer server) {
        Set<EmbeddedServer> rest = EnumSet.noneOf(EmbeddedServer.class);
        servers.stream().filter(each -> each != server).forEach(rest::add);
        return new EmbeddedOptions(rest, home, cache, patience);
    }

    /** Where this user's unpacked programs are kept. */
    public static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("mirubato");
    }
}
