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
 * Kept as their hashes alone, where all nodes find them; while that is away, the node that gave one takes it.
 */
@Component
@Profile("sync")
public class Tickets {

    static final Duration LIFE = Duration.ofSeconds(30);

    private static final String PREFIX = "ticket:";
    private static final int KEPT_HERE = 50_000;

    private final SharedNotes notes;
    private final JsonMapper json;
    private final Cache<String, Given> here =
            Caffeine.newBuilder().maximumSize(KEPT_HERE).expireAfterWrite(LIFE).build();

    Tickets(SharedNotes notes, JsonMapper json) {
        this.notes = notes;
        this.json = json;
    }

    /** @param shared whether it is known to be where all nodes find it */
    private record Given(SocketCaller caller, boolean shared) {}

    String issue(SocketCaller caller) {
        String ticket = Secret.random();
        String name = PREFIX + Secret.hash(ticket);
        here.put(name, new Given(caller, share(name, caller)));
        return ticket;
    }

    /** Whom the ticket was given to; empty when there is no such ticket, or no more. It is used up by that. */
    public Optional<SocketCaller> use(String ticket) {
        String name = PREFIX + Secret.hash(ticket);
        Optional<Given> given = Optional.ofNullable(here.asMap().remove(name));
        try {
            Optional<SocketCaller> shared = notes.take(name).map(note -> json.readValue(note, SocketCaller.class));
            return shared.or(() -> given.filter(known -> !known.shared()).map(Given::caller));
        } catch (NotesAwayException e) {
            return given.map(Given::caller);
        }
    }

    private boolean share(String name, SocketCaller caller) {
        try {
            return notes.writeFirst(name, json.writeValueAsBytes(caller), LIFE);
        } catch (NotesAwayException e) {
            return false;
        }
    }
}
