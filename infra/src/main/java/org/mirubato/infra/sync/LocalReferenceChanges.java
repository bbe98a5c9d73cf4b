package org.mirubato.infra.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.sync.ReferencePush;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.http.TraceFilter;
import org.mirubato.sync.ReferenceChanges;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Hands what the reference's clients change to whoever takes it over HTTP, where this node takes changes at all. */
@Component
@Profile("sync")
class LocalReferenceChanges implements ReferenceChanges {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 128;

    private final ObjectProvider<ReferencePush> push;
    private final SharedNotes notes;

    LocalReferenceChanges(ObjectProvider<ReferencePush> push, SharedNotes notes) {
        this.push = push;
        this.notes = notes;
    }

    @Override
    public long take(Sender sender, ObjectNode frame) {
        ReferencePush here = push.getIfAvailable();
        if (here == null) {
            throw Refusal.invalid("This node takes no changes: send them to POST /api/sync/push.");
        }
        AppendedPositions.forget();
        String key = key(sender, frame);
        MDC.put(TraceFilter.USER, sender.user());
        MDC.put("mid", sender.mid());
        if (sender.device() != null) {
            MDC.put("device", sender.device());
        }
        try {
            long seq = here.take(new UserId(sender.user()), frame.path("type").asString(""), frame, key);
            return key == null ? seq : first(DerivedId.of("change_", new UserId(sender.user()), key), seq);
        } finally {
            MDC.clear();
        }
    }

    /** The client's own name for the change, the same for each repetition; null when it gives none. */
    private static @Nullable String key(Sender sender, ObjectNode frame) {
        String change = frame.path("clientChangeId").asString("");
        if (change.length() > LONGEST_NAME) {
            throw Refusal.invalid("Give a clientChangeId of at most " + LONGEST_NAME + " characters, or none.");
        }
        return change.isEmpty() ? null : "frame\n" + sender.device() + "\n" + change;
    }

    /** The number that the change had the first time, as far as that is known. */
    private long first(String name, long seq) {
        try {
            byte[] number = Long.toString(seq).getBytes(StandardCharsets.US_ASCII);
            if (seq == 0 || notes.writeFirst(name, number, KEPT)) {
                return seq;
            }
            Optional<byte[]> known = notes.read(name);
            return known.map(note -> Long.parseLong(new String(note, StandardCharsets.US_ASCII)))
                    .orElse(seq);
        } catch (NotesAwayException e) {
            return seq;
        }
    }
}
