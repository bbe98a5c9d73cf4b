package org.mirubato.infra.http;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach this server: {@code mirubato.public-url}, or else its own port on localhost. Links are made
 * from it and never from a request, whose Host header anybody can write.
 */
@Component
public class PublicAddress {

    private final String configured;
    private final String scheme;
    private volatile int port;

    PublicAddress(
            @Value("${mirubato.public-url:}") String configured,
            @Value("${server.port:8080}") int port,
            @Value("${server.ssl.enabled:false}") boolean secure) {
        this.configured = configured.strip();
        this.port = port;
        this.scheme = secure ? "https" : "http";
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Scheme, host and port, and a path if one is configured; without a slash at the end. */
    public String url() {
        String url = configured.isEmpty() ? scheme + "://localhost:" + port : configured;
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Scheme, host and port as a browser sends them in {@code Origin}. */
    public String origin() {
        URI url = URI.create(url());
        return url.getScheme() + "://" + url.getAuthority();
    }
}
