package org.mirubato.infra.repetition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;

/** How requests with a key were answered the first time, known to all nodes for a day. */
final class FirstAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    /** A node that dies over a request keeps its repetitions waiting for no longer than this. */
    private static final Duration BEGUN = Duration.ofMinutes(2);

    /** Larger answers are not kept: their requests are decided again when they come again. */
    private static final int LARGEST = 1024 * 1024;

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final int CONFLICT = 409;

    private final SharedNotes notes;
    private final Duration patience;

    /** @param patience how long a repetition waits for the first one to be answered */
    FirstAnswers(SharedNotes notes, Duration patience) {
        this.notes = notes;
        this.patience = patience;
    }

    /**
     * The answer to a request that came before, waiting for it when it is being worked on; empty when this one is the first,
     * which must end in {@link #keep} or {@link #forget}.
     *
     * @throws Refusal (key reused) when the first one asked for something else
     * @throws ProblemException (409, with Retry-After) when the first one takes too long
     * @throws org.mirubato.infra.cache.NotesAwayException when nothing can be known
     */
    Optional<KeptAnswer> firstOrBegin(String name, String fingerprint) {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] begun = KeptAnswer.begun(fingerprint).written();
        while (!notes.writeFirst(name, begun, BEGUN)) {
            Optional<KeptAnswer> first = notes.read(name).map(KeptAnswer::read);
            if (first.isPresent() && !first.get().fingerprint().equals(fingerprint)) {
                throw Refusal.keyReused(
                        "This key belongs to a request with another body: send a new key with a new wish.");
            }
            if (first.isPresent() && first.get().isAnswered()) {
                return first;
            }
            if (System.nanoTime() > deadline) {
                throw new ProblemException(underWay());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }

    void keep(String name, KeptAnswer answer) {
        if (answer.body().length > LARGEST) {
            notes.forget(name);
        } else {
            notes.write(name, answer.written(), KEPT);
        }
    }

    void forget(String name) {
        notes.forget(name);
    }

    private static Problem underWay() {
        return new Problem(
                CONFLICT,
                "under-way",
                "Conflict",
                "This request is being worked on already: send it again in a moment to hear its answer.",
                Map.of("Retry-After", "2"),
                Map.of());
    }
}
