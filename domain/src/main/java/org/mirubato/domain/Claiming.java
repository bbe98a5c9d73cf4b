package org.mirubato.domain;

import java.util.List;

/** An event that takes unique values for its aggregate; the append refuses it when another aggregate holds one of them. */
public interface Claiming {

    /** The values taken; may be empty. */
    List<Claim> claims();

    /**
     * A value that one aggregate alone may hold.
     *
     * @param scope what kind of value it is, e.g. {@code account-email}
     * @param value the value in its canonical form; the log keeps only a keyed hash of it
     */
    record Claim(String scope, String value) {}
}
