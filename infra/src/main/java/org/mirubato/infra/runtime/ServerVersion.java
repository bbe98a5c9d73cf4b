package org.mirubato.infra.runtime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which Mirubato this is. */
@Component
public class ServerVersion {

    private final String number;
    private final boolean embedded;

    ServerVersion(@Value("${mirubato.version}") String number, Surroundings surroundings) {
        this.number = number;
        this.embedded = surroundings.embedded();
    }

    /** Such as {@code 1.0.0}. */
    public String number() {
        return number;
    }

    /** {@code embedded} with servers of its own, {@code server} with given ones. */
    public String environment() {
        return embedded ? "embedded" : "server";
    }
}
