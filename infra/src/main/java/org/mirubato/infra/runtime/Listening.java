package org.mirubato.infra.runtime;

import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whether other machines may reach the application. Without TLS a phone would send its cookies for everybody to read. */
final class Listening {

    private Listening() {}

    /** @throws StartupProblem when it is asked for without TLS here or in a proxy before it */
    static boolean checked(ConfigurableEnvironment environment) {
        boolean listens = environment.getProperty("mirubato.listen", Boolean.class, false);
        boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.certificate")
                || environment.getProperty("mirubato.public-url", "").startsWith("https://");
        if (listens && !tls) {
            throw new StartupProblem(
                    "--listen needs TLS: give --server.ssl.certificate and --server.ssl.certificate-private-key,"
                            + " or --mirubato.public-url=https://… when a proxy does it.");
        }
        return listens;
    }
}
