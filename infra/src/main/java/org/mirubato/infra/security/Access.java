package org.mirubato.infra.security;

/** Who may use an endpoint. */
enum Access {
    /** Anybody. A token that comes along is not looked at, so a stale one is no hindrance. */
    PUBLIC,
    /** Whoever is signed in. That something is theirs is checked where it is found. */
    SIGNED_IN,
    /** Administrators. */
    ADMIN,
    /** Whoever asks at this machine itself, and administrators. */
    LOCAL_OR_ADMIN
}
