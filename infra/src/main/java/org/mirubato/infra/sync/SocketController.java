package org.mirubato.infra.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.security.Tickets;
import org.mirubato.sync.SocketCaller;
import org.mirubato.sync.SocketSessions;
import org.mirubato.sync.SyncSockets;
import org.springframework.context.annotation.Profile;
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
        Upgrades.requireWish(request);
        SocketCaller caller = tickets.use(ticket == null ? "" : ticket)
                .filter(sessions::goesOn)
                .orElseThrow(() -> Refusal.unauthenticated(
                        "This ticket is used up or too old: get another from POST /api/v2/sync/ticket."));
        Upgrades.open(sockets.prepared(caller), request, response);
    }
}
