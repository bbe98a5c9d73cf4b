package org.mirubato.infra.sync;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The port of this machine where a reference client that was built for localhost looks for its socket. Nothing else is answered
 * there. Opened with {@code mirubato.compat=true}, unless the server has this port as its own: that answers everything.
 */
@Component
@Profile("sync")
@ConditionalOnProperty("mirubato.compat")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecondDoor extends OncePerRequestFilter implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final String PATH = "/sync/ws";

    private static final String HERE = "127.0.0.1";

    private final int port;
    private volatile boolean open;

    SecondDoor(@Value("${mirubato.compat-port:8787}") int port) {
        this.port = port;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        if (factory.getPort() != port) {
            open = true;
            factory.addServerCustomizers(server -> server.addConnector(new Door(server, port)));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !open || request.getLocalPort() != port || PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Says in a sentence why it can't be opened. */
    private static final class Door extends ServerConnector {

        Door(Server server, int port) {
            super(server);
            setHost(HERE);
            setPort(port);
        }

        @Override
        public void open() throws IOException {
            try {
                super.open();
            } catch (IOException e) {
                throw new StartupProblem("Port " + getPort()
                        + " is busy, and --compat needs it, since older clients know no other: stop what uses it.");
            }
        }
    }
}
