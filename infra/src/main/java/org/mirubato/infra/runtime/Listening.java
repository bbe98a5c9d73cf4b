package org.mirubato.infra.runtime;

import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whether other machines may reach the application. Without TLS a phone would send its cookies for everybody to read. */
final class Listening {

    private Listening() {}

    /**
     * Whether they reach the application's own port: with {@code --tls} they have another one.
     *
     * @throws StartupProblem when they may come in without TLS, or TLS is wanted and they may not
     */
    static boolean everywhere(ConfigurableEnvironment environment) {
        boolean listens = environment.getProperty("mirubato.listen", Boolean.class, false);
        boolean ownPort = environment.getProperty("mirubato.tls", Boolean.class, false);
        boolean tls = ownPort
                || environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.certificate")
                || environment.getProperty("mirubato.public-url", "").startsWith("https://");
        if (listens && !tls) {
            throw new StartupProblem("--listen needs TLS: add --tls, which makes a certificate when none is given,"
                    + " or --mirubato.public-url=https://… when a proxy does it.");
        }
        if (ownPort && !listens) {
            throw new StartupProblem("--tls is for other devices: add --listen, which lets them in.");
        }
        return listens && !ownPort;
    }
}
