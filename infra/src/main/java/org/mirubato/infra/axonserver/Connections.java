package org.mirubato.infra.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Settings of the official connector, and its connections. */
public final class Connections {

    private static final long CONNECT_MILLIS = 2_000;

    private Connections() {}

    /** The connector's settings for these addresses. */
    public static AxonServerConfiguration settings(AxonServerProperties properties) {
        AxonServerConfiguration.Builder builder = AxonServerConfiguration.builder()
                .servers(properties.servers())
                .context(properties.context())
                .componentName("mirubato")
                .connectTimeout(CONNECT_MILLIS)
                .suppressDownloadMessage();
        properties.givenToken().ifPresent(builder::token);
        properties.givenCertificate().ifPresent(builder::ssl);
        AxonServerConfiguration settings = builder.build();
        // The server would leave out what a processor ignores, and who waits for a position would wait in vain.
        settings.setEventBlockListingEnabled(false);
        return settings;
    }

    /** Connections that are made when they are first asked for, and made again when they are lost. */
    public static AxonServerConnectionManager manager(AxonServerConfiguration settings) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .routingServers(settings.getServers())
                .build();
    }
}
