package org.mirubato.infra.sync;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Empties requests that have become sockets, once everybody else is done with them. Jetty keeps the request for as long as the
 * socket is open, and with it all that Spring has noted there on its way: kilobytes for each idle device.
 */
@Component
@Profile("sync")
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpgradedRequests implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (((HttpServletResponse) response).getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
            Collections.list(request.getAttributeNames()).stream()
                    .filter(name -> name.startsWith("org.springframework."))
                    .forEach(request::removeAttribute);
        }
    }
}
