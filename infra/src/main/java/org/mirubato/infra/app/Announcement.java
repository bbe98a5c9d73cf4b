package org.mirubato.infra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.http.PublicAddress;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.infra.security.OwnerSignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the person at the keyboard where the server is and how to get in, and the command line the same by two files in the data
 * folder that only their owner can read.
 */
@Component
@Profile(Roles.ACCOUNTS)
@ConditionalOnProperty(name = "mirubato.announce", matchIfMissing = true)
class Announcement {

    private final DataFolder folder;
    private final PublicAddress address;
    private final OwnerSignIn owner;
    private final Clock clock;

    Announcement(DataFolder folder, PublicAddress address, OwnerSignIn owner, Clock clock) {
        this.folder = folder;
        this.address = address;
        this.owner = owner;
        this.clock = clock;
    }

    /** Before others say more. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        Path run = folder.part("run");
        String link = owner.link();
        Map<String, Object> facts = Map.of(
                "pid", ProcessHandle.current().pid(),
                "url", address.url(),
                "link", link,
                "started", clock.instant().toString());
        write(run.resolve("cli-token"), owner.commandLineToken());
        write(run.resolve("app.json"), JsonMapper.shared().writeValueAsString(facts));
        System.out.println("Mirubato is ready:  " + address.url());
        System.out.println("Sign in (once, within 15 minutes):  " + link);
    }

    private static void write(Path file, String text) {
        try {
            Secrets.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
