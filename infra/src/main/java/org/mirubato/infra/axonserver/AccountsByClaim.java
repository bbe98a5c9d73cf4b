package org.mirubato.infra.axonserver;

import java.util.Optional;
import org.mirubato.domain.identity.AccountDirectory;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.UserId;

/** Finds accounts by the addresses they have claimed; asks Axon Server whether the account came to be. */
public final class AccountsByClaim implements AccountDirectory {

    private final ReservedClaims claims;
    private final AxonServerLink link;

    public AccountsByClaim(ReservedClaims claims, AxonServerLink link) {
        this.claims = claims;
        this.link = link;
    }

    @Override
    public Optional<UserId> byEmail(EmailAddress email) {
        link.require();
        return claims.holder(AccountRegistered.EMAIL_SCOPE, email.value()).map(UserId::new);
    }
}
