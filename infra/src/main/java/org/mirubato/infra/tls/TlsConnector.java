package org.mirubato.infra.tls;

import java.io.IOException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.mirubato.infra.embedded.StartupProblem;

/** A port that is open to all machines and tells by the first bytes whether they speak TLS. */
final class TlsConnector extends ServerConnector {

    private static final String EVERYWHERE = "0.0.0.0";

    TlsConnector(Server server, int port, SslContextFactory.Server identity) {
        super(
                server,
                new DetectorConnectionFactory(new SslConnectionFactory(identity, HttpVersion.HTTP_1_1.asString())),
                new HttpConnectionFactory(http()));
        setName("tls");
        setHost(EVERYWHERE);
        setPort(port);
    }

    /** Devices also come by an address, which no SNI names: their certificate is checked by them, not here. */
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        http.addCustomizer(secure);
        return http;
    }

    @Override
    public void open() throws IOException {
        try {
            super.open();
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port " + getPort()
                            + " is busy, and other devices come by it: stop what uses it, or choose another one with --tls-port.");
        }
    }
}
