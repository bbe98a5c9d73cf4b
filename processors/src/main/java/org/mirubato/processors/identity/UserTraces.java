package org.mirubato.processors.identity;

import org.mirubato.domain.identity.UserId;

/** What the server keeps of a user beside events and read models. */
public interface UserTraces {

    /**
     * Takes it away for good: the key of the user's personal fields, and the claim to the e-mail address. Doing it again changes
     * nothing. To be called once the log says that the account is erased.
     */
    void erase(UserId user);
}
