package org.mirubato.domain.identity;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;

/** Decides what a command means for an account; pure. */
public final class AccountDecider {

    private AccountDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal when the account can't do that
     */
    public static List<AccountEvent> decide(AccountState state, AccountCommand command) {
        if (command instanceof RegisterAccount register) {
            return state.role() != null
                    ? List.of()
                    : List.of(new AccountRegistered(
                            register.userId(), register.email().value(), register.role()));
        }
        if (command instanceof AssignRole assign) {
            return assignRole(state, assign);
        }
        if (command instanceof EraseAccount erase) {
            return erase(state, erase);
        }
        throw new IllegalArgumentException("unknown command " + command.getClass());
    }

    private static List<AccountEvent> assignRole(AccountState state, AssignRole assign) {
        if (state.role() == null || state.erased()) {
            throw Refusal.notFound("There is no such account.");
        }
        return state.role() == assign.role() ? List.of() : List.of(new RoleAssigned(assign.userId(), assign.role()));
    }

    private static List<AccountEvent> erase(AccountState state, EraseAccount erase) {
        if (!erase.userId().equals(erase.actor())) {
            throw Refusal.forbidden("This account belongs to somebody else.");
        }
        if (state.role() == null) {
            throw Refusal.notFound("There is no such account.");
        }
        return state.erased() ? List.of() : List.of(new AccountErased(erase.userId()));
    }
}
