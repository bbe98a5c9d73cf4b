package org.mirubato.sync;

import java.util.Optional;

/**
 * How far the reference's clients were told their streams, by the session that they are signed in with. One that comes back within
 * half a minute asks for nothing, since it believes that it has missed nothing. Forgotten after some minutes.
 */
public interface LastPlaces {

    /** Where the session was, as a cursor; empty when it is not known. */
    Optional<String> of(String session);

    /** Keeps a place, over the one before. In vain when that can't be done now. */
    void keep(String session, String cursor);
}
