package org.mirubato.domain.identity;

import java.util.Optional;

/** Finds accounts by the values they have claimed, always as of the last append. */
public interface AccountDirectory {

    /** The account that holds the address, if any does. */
    Optional<UserId> byEmail(EmailAddress email);
}
