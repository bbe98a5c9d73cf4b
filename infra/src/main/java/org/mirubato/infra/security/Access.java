package org.mirubato.infra.security;

/** Who may use an endpoint. */
enum Access {
    /** Anybody. A token that comes along is not looked at, so a stale one is no hindrance. */
    PUBLIC,
    /** Anybody; who is signed in is known, and a stale token is told. */
    OPTIONAL,
    /** Whoever is signed in. That something is theirs is checked where it is found. */
    SIGNED_IN,
    /** Administrators. */
    ADMIN,
    /** Whoever asks at this machine itself, and administrators. */
    LOCAL_OR_ADMIN
}
