package org.mirubato.bench.sync;

import java.time.Duration;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A server that sends back each text that it gets, and does nothing else: servlets and websockets of Jetty as ours. */
record EchoServer(Server server) implements AutoCloseable {

    static EchoServer start() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        JettyWebSocketServletContainerInitializer.configure(
                context, (servlets, container) -> container.addMapping("/echo", (request, response) -> new Echo()));
        server.setHandler(context);
        server.start();
        return new EchoServer(server);
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Public, since Jetty calls it by reflection. */
    public static final class Echo implements Session.Listener.AutoDemanding {

        private @Nullable Session session;

        @Override
        public void onWebSocketOpen(Session open) {
            open.setIdleTimeout(Duration.ofSeconds(180));
            session = open;
        }

        @Override
        public void onWebSocketText(String text) {
            Session open = session;
            if (open != null) {
                open.sendText(text, Callback.NOOP);
            }
        }
    }
}
