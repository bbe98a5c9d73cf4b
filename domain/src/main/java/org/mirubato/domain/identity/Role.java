package org.mirubato.domain.identity;

/** What an account may do beyond its own data. */
public enum Role {
    USER,
    TEACHER,
    ADMIN;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
