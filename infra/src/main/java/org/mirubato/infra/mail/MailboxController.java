package org.mirubato.infra.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.http.LocalRequests;
import org.mirubato.infra.runtime.Surroundings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the mailbox at this machine. Whoever reads it can sign in as anybody, so it is there only with the embedded servers,
 * only as long as the server listens to its own machine alone, and never to a request that came from or through elsewhere.
 */
@RestController
class MailboxController {

    private final DevMailbox mailbox;
    private final boolean open;

    /** @param mailbox by its name: the mailer may be the very same */
    MailboxController(
            @Qualifier("devMailbox") DevMailbox mailbox,
            Surroundings surroundings,
            @Value("${server.address:}") @Nullable InetAddress listen,
            @Value("${mirubato.listen:false}") boolean listens) {
        this.mailbox = mailbox;
        this.open = surroundings.embedded() && listen != null && listen.isLoopbackAddress() && !listens;
    }

    @GetMapping(path = "/dev/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    String mails(HttpServletRequest request) {
        if (!open || !LocalRequests.isLocal(request)) {
            throw Refusal.notFound("There is no mailbox here.");
        }
        return MailboxPage.of(mailbox.newestFirst());
    }
}
