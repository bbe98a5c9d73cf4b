package org.mirubato.command.identity;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;

class AccountTest {

    private static final UserId USER = new UserId("user_1");
    private static final AccountRegistered REGISTERED = new AccountRegistered(USER, "clara@example.org", Role.USER);

    private final AggregateTestFixture<Account> fixture = new AggregateTestFixture<>(Account.class);

    @Test
    void an_account_is_registered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAccount(USER, new EmailAddress("clara@example.org"), Role.USER))
                .expectEvents(REGISTERED);
    }

    @Test
    void registering_again_changes_nothing() {
        fixture.given(REGISTERED)
                .when(new RegisterAccount(USER, new EmailAddress("clara@example.org"), Role.USER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_account_gets_another_role() {
        fixture.given(REGISTERED)
                .when(new AssignRole(USER, Role.ADMIN))
                .expectEvents(new RoleAssigned(USER, Role.ADMIN));
    }

    @Test
    void an_unknown_account_gets_no_role() {
        fixture.givenNoPriorActivity()
                .when(new AssignRole(USER, Role.ADMIN))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void an_account_is_erased() {
        fixture.given(REGISTERED).when(new EraseAccount(USER, USER)).expectEvents(new AccountErased(USER));
    }
}
