package org.mirubato.infra.security;

import java.time.Duration;

/** How long an access token lives. */
public enum Lifetime {
    /** For clients that renew it by their refresh token. */
    SHORT("short", Duration.ofMinutes(15)),
    /** For the contract's clients, which forget who they are at the first 401. */
    LONG("long", Duration.ofDays(30));

    private final String word;
    private final Duration duration;

    Lifetime(String word, Duration duration) {
        this.word = word;
        this.duration = duration;
    }

    /** The claim {@code typ}. */
    String word() {
        return word;
    }

    Duration duration() {
        return duration;
    }
}
