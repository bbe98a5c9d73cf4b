package org.mirubato.domain.identity;

import java.util.List;
import org.mirubato.domain.Claiming;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;

/** What has happened to an account. */
public sealed interface AccountEvent extends UserEvent {

    /** The account. */
    UserId userId();

    @Override
    default UserId owner() {
        return userId();
    }

    /** An account was opened; its e-mail address belongs to no other. */
    @WireName("account.registered")
    record AccountRegistered(UserId userId, @Personal String email, Role role) implements AccountEvent, Claiming {

        /** The scope in which e-mail addresses are unique. */
        public static final String EMAIL_SCOPE = "account-email";

        @Override
        public List<Claim> claims() {
            return List.of(new Claim(EMAIL_SCOPE, email));
        }
    }

    /** The account's role is another one from here on. */
    @WireName("account.role-assigned")
    record RoleAssigned(UserId userId, Role role) implements AccountEvent {}

    /**
     * The account is gone for good: its sessions are over, its address is free for another account, and what was personal in its
     * owner's events can't be read any more.
     */
    @WireName("account.erased")
    record AccountErased(UserId userId) implements AccountEvent {}
}
