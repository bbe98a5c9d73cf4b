package org.mirubato.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an account must remember in order to decide.
 *
 * @param role null as long as the account is not registered
 */
public record AccountState(@Nullable Role role) {

    /** Before the first event. */
    public static final AccountState NONE = new AccountState(null);

    /** The state after {@code event}. */
    public AccountState on(AccountEvent event) {
        if (event instanceof AccountEvent.AccountRegistered registered) {
            return new AccountState(registered.role());
        }
        if (event instanceof AccountEvent.RoleAssigned assigned) {
            return new AccountState(assigned.role());
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }
}
