package org.mirubato.infra.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.mirubato.infra.security.Tickets;
import org.mirubato.sync.SocketCaller;
import org.mirubato.sync.SocketLink;
import org.mirubato.sync.SocketSessions;
import org.mirubato.sync.SyncSockets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens sockets for whoever brings a ticket. A cookie opens none: a browser would send it along with a socket that any page of
 * anybody's asks for.
 */
@RestController
@Profile("sync")
class SocketController {

    private static final int UPGRADE_REQUIRED = 426;

    private final Tickets tickets;
    private final SocketSessions sessions;
    private final SyncSockets sockets;

    SocketController(Tickets tickets, SocketSessions sessions, SyncSockets sockets) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.sockets = sockets;
    }

    @GetMapping("/api/v2/sync/ws")
    void open(
            @RequestParam(required = false) @Nullable String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw noSocket();
        }
        SocketCaller caller = tickets.use(ticket == null ? "" : ticket)
                .filter(sessions::goesOn)
                .orElseThrow(() -> Refusal.unauthenticated(
                        "This ticket is used up or too old: get another from POST /api/v2/sync/ticket."));
        SocketLink link = sockets.prepared(caller);
        boolean opened = false;
        try {
            opened = JettyWebSocketServerContainer.getContainer(request.getServletContext())
                    .upgrade((wish, answer) -> new JettySocket(link), request, response);
        } finally {
            if (!opened) {
                link.gone();
            }
        }
        if (!opened && !response.isCommitted()) {
            throw noSocket();
        }
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
