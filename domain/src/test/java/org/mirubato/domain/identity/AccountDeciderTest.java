package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.Claiming.Claim;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;

class AccountDeciderTest {

    private static final UserId USER = new UserId("user_1");
    private static final EmailAddress CLARA = new EmailAddress(" Clara@Example.org ");
    private static final AccountRegistered REGISTERED = new AccountRegistered(USER, "clara@example.org", Role.USER);

    @Test
    void an_account_claims_its_address_in_the_form_that_identifies_it() {
        assertThat(AccountDecider.decide(AccountState.NONE, new RegisterAccount(USER, CLARA, Role.USER)))
                .containsExactly(REGISTERED);
        assertThat(REGISTERED.claims()).containsExactly(new Claim("account-email", "clara@example.org"));
    }

    @Test
    void registering_or_assigning_again_changes_nothing() {
        AccountState registered = AccountState.NONE.on(REGISTERED);

        assertThat(AccountDecider.decide(registered, new RegisterAccount(USER, CLARA, Role.USER)))
                .isEmpty();
        assertThat(AccountDecider.decide(registered, new AssignRole(USER, Role.USER)))
                .isEmpty();
    }

    @Test
    void a_role_is_assigned_to_a_known_account_only() {
        AccountState registered = AccountState.NONE.on(REGISTERED);
        AssignRole teach = new AssignRole(USER, Role.TEACHER);

        assertThat(AccountDecider.decide(registered, teach)).containsExactly(new RoleAssigned(USER, Role.TEACHER));
        assertThat(registered.on(new RoleAssigned(USER, Role.TEACHER)).role()).isEqualTo(Role.TEACHER);
        assertThatThrownBy(() -> AccountDecider.decide(AccountState.NONE, teach))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_account_is_erased_once_by_its_owner_alone_and_gets_no_role_any_more() {
        AccountState registered = AccountState.NONE.on(REGISTERED);
        AccountState erased = registered.on(new AccountErased(USER));

        assertThat(AccountDecider.decide(registered, new EraseAccount(USER, USER)))
                .containsExactly(new AccountErased(USER));
        assertThat(AccountDecider.decide(erased, new EraseAccount(USER, USER))).isEmpty();
        assertThatThrownBy(() -> AccountDecider.decide(registered, new EraseAccount(USER, new UserId("user_2"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> AccountDecider.decide(AccountState.NONE, new EraseAccount(USER, USER)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no such account");
        assertThatThrownBy(() -> AccountDecider.decide(erased, new AssignRole(USER, Role.TEACHER)))
                .isInstanceOf(Refusal.class);
        assertThat(AccountDecider.decide(erased, new RegisterAccount(USER, CLARA, Role.USER)))
                .isEmpty();
    }
}
