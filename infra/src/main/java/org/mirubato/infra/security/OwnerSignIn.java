package org.mirubato.infra.security;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.Role;
import org.springframework.stereotype.Component;

/** Signs in the owner of an installation, whom the person at the keyboard is taken for: {@code owner@localhost}, an administrator. */
@Component
public class OwnerSignIn {

    private static final EmailAddress OWNER = new EmailAddress("owner@localhost");

    private final Accounts accounts;
    private final SignInLinks links;
    private final Sessions sessions;
    private final CommandGateway commands;

    OwnerSignIn(Accounts accounts, SignInLinks links, Sessions sessions, CommandGateway commands) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.commands = commands;
    }

    /** A link that signs the owner in once, within 15 minutes. */
    public String link() {
        owner();
        return links.issue(OWNER);
    }

    /** An access token of 30 days for the owner's command line, with a session of its own. */
    public String commandLineToken() {
        return sessions.open(owner(), "command line", Lifetime.LONG).access();
    }

    private AccountView owner() {
        AccountView account = accounts.findOrOpen(OWNER, Role.ADMIN);
        commands.sendAndWait(new AssignRole(account.userId(), Role.ADMIN));
        return new AccountView(account.userId(), account.email(), Role.ADMIN, account.createdAt());
    }
}
