package org.mirubato.infra.security;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives tickets for sockets to whoever is signed in. */
@RestController
@Profile("sync")
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/api/v2/sync/ticket")
    ResponseEntity<Map<String, Object>> ticket(@AuthenticationPrincipal Jwt token) {
        String ticket = tickets.issue(TokenSessions.caller(token));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("ticket", ticket, "expiresIn", Tickets.LIFE.toSeconds()));
    }
}
