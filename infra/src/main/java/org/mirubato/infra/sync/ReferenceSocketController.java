package org.mirubato.infra.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.sync.ReferenceSockets;
import org.mirubato.sync.SocketCaller;
import org.mirubato.sync.SocketSessions;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens sockets for the reference's clients, which know no tickets: their address names the user and holds the access token. */
@RestController
@Profile("sync")
class ReferenceSocketController {

    private final SocketSessions sessions;
    private final ReferenceSockets sockets;

    ReferenceSocketController(SocketSessions sessions, ReferenceSockets sockets) {
        this.sessions = sessions;
        this.sockets = sockets;
    }

    @GetMapping("/sync/ws")
    void open(
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (userId == null || userId.isBlank() || token == null || token.isBlank()) {
            throw Refusal.invalid("Give your user id as userId and your access token as token.");
        }
        SocketCaller caller = sessions.of(token)
                .filter(sessions::goesOn)
                .orElseThrow(() -> Refusal.unauthenticated("Invalid or expired token: sign in again."));
        if (!caller.user().equals(userId)) {
            throw Refusal.forbidden("This token is of another user than userId says.");
        }
        Upgrades.requireWish(request);
        Upgrades.open(sockets.prepared(caller), request, response);
    }
}
