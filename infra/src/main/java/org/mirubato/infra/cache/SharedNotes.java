package org.mirubato.infra.cache;

import java.time.Duration;
import java.util.Optional;

/** Small values under names, seen by every node at once, each forgotten after its time. They may be lost with their server. */
public interface SharedNotes {

    /**
     * Writes the note unless there is one of that name.
     *
     * @return whether it was written
     * @throws NotesAwayException when the server does not answer
     */
    boolean writeFirst(String name, byte[] note, Duration kept);

    /** Writes the note over whatever is there; in vain when the server does not answer. */
    void write(String name, byte[] note, Duration kept);

    /**
     * The note of that name.
     *
     * @throws NotesAwayException when the server does not answer
     */
    Optional<byte[]> read(String name);

    /**
     * Takes the note of that name away: of several who ask at once, one gets it.
     *
     * @throws NotesAwayException when the server does not answer
     */
    Optional<byte[]> take(String name);

    /** Forgets the note; in vain when the server does not answer. */
    void forget(String name);
}
