package org.mirubato.sync;

import java.time.Instant;

/**
 * Who is at the other end of a socket.
 *
 * @param session the session by which the user is signed in
 * @param until when that has to be renewed by another token
 */
public record SocketCaller(String user, String session, Instant until) {}
