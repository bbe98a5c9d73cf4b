package org.mirubato.infra.security;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountDirectory;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.AccountQuery.FindAccount;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds accounts, and opens one for an address that has none. */
@Component
class Accounts {

    private final AccountDirectory directory;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Clock clock;
    private final Supplier<String> ids;

    Accounts(
            AccountDirectory directory,
            CommandGateway commands,
            QueryGateway queries,
            Clock clock,
            @Qualifier("ids") Supplier<String> ids) {
        this.directory = directory;
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The account of the address; {@code role} counts only when it is opened now. */
    AccountView findOrOpen(EmailAddress email, Role role) {
        UserId user = directory.byEmail(email).orElseGet(() -> open(email, role));
        return find(user).orElseGet(() -> new AccountView(user, email.value(), Role.USER, clock.instant()));
    }

    /** The account as its owner sees it; empty when it is unknown, or when the read models have not heard of it yet. */
    Optional<AccountView> find(UserId user) {
        return queries.query(new FindAccount(user), ResponseTypes.optionalInstanceOf(AccountView.class))
                .join();
    }

    private UserId open(EmailAddress email, Role role) {
        UserId user = new UserId("user_" + ids.get());
        try {
            commands.sendAndWait(new RegisterAccount(user, email, role));
            return user;
        } catch (Refusal refusal) {
            // Somebody signed in with the same address at the same moment: the claim has gone to that account.
            return directory.byEmail(email).orElseThrow(() -> refusal);
        }
    }
}
