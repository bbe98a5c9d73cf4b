package org.mirubato.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an account must remember in order to decide.
 *
 * @param role null as long as the account is not registered
 * @param erased whether it is gone for good
 */
public record AccountState(@Nullable Role role, boolean erased) {

    /** Before the first event. */
    public static final AccountState NONE = new AccountState(null, false);

    /** The state after {@code event}. */
    public AccountState on(AccountEvent event) {
        if (event instanceof AccountEvent.AccountRegistered registered) {
            return new AccountState(registered.role(), false);
        }
        if (event instanceof AccountEvent.RoleAssigned assigned) {
            return new AccountState(assigned.role(), erased);
        }
        if (event instanceof AccountEvent.AccountErased) {
            return new AccountState(role, true);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }
}
