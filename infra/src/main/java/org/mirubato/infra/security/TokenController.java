package org.mirubato.infra.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.Role;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.infra.security.Answers.RefreshRequest;
import org.mirubato.infra.security.Answers.Renewed;
import org.mirubato.infra.security.Answers.SignedIn;
import org.mirubato.infra.security.Answers.TokenRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges links and refresh tokens for tokens: long ones at the contract's addresses, short ones at our own. */
@RestController
@Profile(Roles.ACCOUNTS)
class TokenController {

    private static final int DEVICE_LENGTH = 120;

    private final SignInLinks links;
    private final Accounts accounts;
    private final Sessions sessions;

    TokenController(SignInLinks links, Accounts accounts, Sessions sessions) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @PostMapping("/api/auth/verify-magic-link")
    ResponseEntity<SignedIn> verifyLong(@RequestBody TokenRequest body, HttpServletRequest request) {
        return verify(body, request, Lifetime.LONG);
    }

    @PostMapping("/api/v2/auth/verify")
    ResponseEntity<SignedIn> verifyShort(@RequestBody TokenRequest body, HttpServletRequest request) {
        return verify(body, request, Lifetime.SHORT);
    }

    @PostMapping("/api/auth/refresh")
    ResponseEntity<Renewed> refreshLong(
            @RequestBody(required = false) @Nullable RefreshRequest body, HttpServletRequest request) {
        return refresh(body, request, Lifetime.LONG);
    }

    @PostMapping("/api/v2/auth/refresh")
    ResponseEntity<Renewed> refreshShort(
            @RequestBody(required = false) @Nullable RefreshRequest body, HttpServletRequest request) {
        return refresh(body, request, Lifetime.SHORT);
    }

    private ResponseEntity<SignedIn> verify(TokenRequest body, HttpServletRequest request, Lifetime lifetime) {
        AccountView account = accounts.findOrOpen(links.use(body.token() == null ? "" : body.token()), Role.USER);
        Tokens tokens = sessions.open(account, device(body, request), lifetime);
        return ResponseEntity.ok().headers(AuthCookies.of(tokens, request)).body(SignedIn.of(account, tokens));
    }

    private ResponseEntity<Renewed> refresh(
            @Nullable RefreshRequest body, HttpServletRequest request, Lifetime lifetime) {
        String token = Optional.ofNullable(body)
                .map(RefreshRequest::refreshToken)
                .or(() -> AuthCookies.read(request, AuthCookies.REFRESH))
                .orElseThrow(() -> Refusal.unauthenticated("No refresh token came with the request: sign in."));
        Tokens tokens = sessions.renew(token, lifetime);
        return ResponseEntity.ok().headers(AuthCookies.of(tokens, request)).body(Renewed.of(tokens));
    }

    private static String device(TokenRequest body, HttpServletRequest request) {
        String named = body.device() == null ? request.getHeader("User-Agent") : body.device();
        String device = named == null || named.isBlank() ? "unknown device" : named.strip();
        return device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
    }
}
