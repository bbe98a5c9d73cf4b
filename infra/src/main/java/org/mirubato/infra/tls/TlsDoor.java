package org.mirubato.infra.tls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mirubato.infra.http.OwnOrigins;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The port by which other devices reach the application, over TLS. Who comes without is sent on, and gets nothing but the certificate
 * of the authority: that has to be had before TLS works.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TlsDoor extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, OwnOrigins {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final int port;
    private final TlsIdentity identity;
    private final Optional<AuthorityFile> authority;

    TlsDoor(int port, TlsIdentity identity, Optional<AuthorityFile> authority) {
        this.port = port;
        this.identity = identity;
        this.authority = authority;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.addConnector(new TlsConnector(server, port, identity.context())));
    }

    /** That of a page that was loaded from this machine over TLS, whatever it is called at the moment. */
    @Override
    public boolean contain(String origin) {
        try {
            URI page = URI.create(origin);
            return "https".equals(page.getScheme())
                    && page.getPort() == port
                    && page.getHost() != null
                    && LocalNames.now().contain(page.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What the person at the keyboard has to know. */
    List<String> lines() {
        String place = LocalNames.now().first() + ":" + port;
        List<String> lines = new ArrayList<>();
        lines.add("From other devices:  https://" + place);
        authority.ifPresent(file -> {
            lines.add("They have to trust this authority first:  http://" + place + AuthorityFile.PATH);
            lines.add("Its SHA-256 has to be  " + file.fingerprint());
        });
        return lines;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isAuthority(request) && (request.getLocalPort() != port || request.isSecure());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAuthority(request)) {
            byte[] file = authority.orElseThrow().bytes();
            response.setContentType(AuthorityFile.MEDIA_TYPE);
            response.setContentLength(file.length);
            response.setHeader("Content-Disposition", "attachment; filename=\"mirubato-authority.crt\"");
            response.getOutputStream().write(file);
        } else if (READING.contains(request.getMethod()) && LocalNames.now().contain(request.getServerName())) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            response.setHeader(
                    "Location", "https://" + request.getServerName() + ":" + port + request.getRequestURI() + query);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write("This port speaks TLS alone: begin the address with https.\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isAuthority(HttpServletRequest request) {
        return authority.isPresent()
                && AuthorityFile.PATH.equals(request.getRequestURI())
                && READING.contains(request.getMethod());
    }
}
