package org.mirubato.infra.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.sync.SocketCaller;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets by which sockets are opened, since a browser can send no header with one: each for one session, once, within 30 seconds.
 * Kept as its hash alone, where all nodes find it; while that is away, at the node that gave it.
 */
@Component
@Profile("sync")
public class Tickets {

    static final Duration LIFE = Duration.ofSeconds(30);

    private static final String PREFIX = "ticket:";
    private static final int KEPT_HERE = 50_000;

    private final SharedNotes notes;
    private final JsonMapper json;
    private final Cache<String, SocketCaller> here =
            Caffeine.newBuilder().maximumSize(KEPT_HERE).expireAfterWrite(LIFE).build();

    Tickets(SharedNotes notes, JsonMapper json) {
        this.notes = notes;
        this.json = json;
    }

    String issue(SocketCaller caller) {
        String ticket = Secret.random();
        String name = PREFIX + Secret.hash(ticket);
        try {
            notes.writeFirst(name, json.writeValueAsBytes(caller), LIFE);
        } catch (NotesAwayException e) {
            here.put(name, caller);
        }
        return ticket;
    }

    /** Whom the ticket was given to; empty when there is no such ticket, or no more. It is used up by that. */
    public Optional<SocketCaller> use(String ticket) {
        String name = PREFIX + Secret.hash(ticket);
        SocketCaller known = here.asMap().remove(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return notes.take(name).map(note -> json.readValue(note, SocketCaller.class));
        } catch (NotesAwayException e) {
            return Optional.empty();
        }
    }
}
