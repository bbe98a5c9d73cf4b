package org.mirubato.infra.security;

import java.security.Principal;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.infra.security.Answers.User;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a signed-in user who they are. */
@RestController
@Profile(Roles.ACCOUNTS)
class UserController {

    private final Accounts accounts;

    UserController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/user/me")
    User me(Principal user) {
        return accounts.find(new UserId(user.getName()))
                .map(User::of)
                .orElseThrow(() -> Refusal.notFound("There is no such account."));
    }
}
