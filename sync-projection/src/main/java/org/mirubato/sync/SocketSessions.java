package org.mirubato.sync;

import java.security.Principal;
import java.util.Optional;

/** Who may go on to use a socket. */
public interface SocketSessions {

    /** Whether the session goes on, whatever the token says. */
    boolean goesOn(SocketCaller caller);

    /** Whom an access token is of; empty when it is none, or a stale one. */
    Optional<SocketCaller> of(String token);

    /** Who sends a request; empty when that is by no session. */
    Optional<SocketCaller> of(Principal sender);
}
