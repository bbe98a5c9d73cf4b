package org.mirubato.infra.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.ServletApiResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.mirubato.sync.SocketLink;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** Makes sockets of requests. */
final class Upgrades {

    private static final int UPGRADE_REQUIRED = 426;

    private Upgrades() {}

    /** @throws ProblemException (426) when the request wants no socket */
    static void requireWish(HttpServletRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw noSocket();
        }
    }

    /** Opens the socket; when that fails, {@code link} is told that it is gone. */
    static void open(SocketLink link, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean opened = false;
        try {
            opened = JettyWebSocketServerContainer.getContainer(request.getServletContext())
                    .upgrade((wish, answer) -> new JettySocket(link), request, bare(response));
        } finally {
            if (!opened) {
                link.gone();
            }
        }
        if (!opened && !response.isCommitted()) {
            throw noSocket();
        }
    }

    /**
     * Without what filters add to each answer when it is sent: a browser makes nothing of it here, and Jetty keeps two copies of the
     * headers for as long as the socket is open.
     */
    private static HttpServletResponse bare(HttpServletResponse response) {
        return Objects.requireNonNull(WebUtils.getNativeResponse(response, ServletApiResponse.class));
    }

    private static ProblemException noSocket() {
        return new ProblemException(new Problem(
                UPGRADE_REQUIRED,
                "socket-wanted",
                "Upgrade required",
                "Open this address as a WebSocket; over plain HTTP the stream is at /api/v2/sync/stream.",
                Map.of(HttpHeaders.UPGRADE, "websocket"),
                Map.of()));
    }
}
