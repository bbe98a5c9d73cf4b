package org.mirubato.command.notice;

import java.security.Principal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.ReadNotice;
import org.mirubato.domain.notice.NoticeId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes that notices were seen. Devices get them through their stream. */
@RestController
@Profile("command")
class NoticeController {

    private final CommandGateway gateway;

    NoticeController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v2/notices/{id}/read")
    ResponseEntity<Void> read(@PathVariable String id, Principal user) {
        gateway.sendAndWait(new ReadNotice(new NoticeId(id), new UserId(user.getName())));
        return ResponseEntity.noContent().build();
    }
}
