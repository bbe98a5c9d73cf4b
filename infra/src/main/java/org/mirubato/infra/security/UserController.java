package org.mirubato.infra.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.infra.security.Answers.Done;
import org.mirubato.infra.security.Answers.User;
import org.mirubato.processors.identity.UserTraces;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a signed-in user who they are, and deletes their account. */
@RestController
@Profile(Roles.ACCOUNTS)
class UserController {

    private final Accounts accounts;
    private final CommandGateway commands;
    private final UserTraces traces;
    private final EndedSessions ended;

    UserController(Accounts accounts, CommandGateway commands, UserTraces traces, EndedSessions ended) {
        this.accounts = accounts;
        this.commands = commands;
        this.traces = traces;
        this.ended = ended;
    }

    @GetMapping("/api/user/me")
    User me(Principal user) {
        return accounts.find(new UserId(user.getName()))
                .map(User::of)
                .orElseThrow(() -> Refusal.notFound("There is no such account."));
    }

    /** The account is gone when this answers; its files go a moment later. */
    @DeleteMapping("/api/user/me")
    ResponseEntity<Done> erase(Principal owner, @AuthenticationPrincipal Jwt token, HttpServletRequest request) {
        UserId user = new UserId(owner.getName());
        commands.sendAndWait(new EraseAccount(user, user));
        traces.erase(user);
        ended.add(AccessTokens.session(token));
        return ResponseEntity.ok()
                .headers(AuthCookies.cleared(request))
                .body(new Done(true, "Your account has been deleted."));
    }
}
