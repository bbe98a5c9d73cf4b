package org.mirubato.infra.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.mirubato.infra.limits.Limit;
import org.mirubato.infra.limits.LimitsProperties;
import org.mirubato.infra.limits.RateLimiter;
import org.mirubato.infra.mail.Mail;
import org.mirubato.infra.mail.Mailer;
import org.mirubato.infra.runtime.Roles;
import org.mirubato.infra.security.Answers.Done;
import org.mirubato.infra.security.Answers.LinkRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The way to a sign-in link, and out again. What it answers is the same whether or not an address has an account. */
@RestController
@Profile(Roles.ACCOUNTS)
class SignInController {

    private final SignInLinks links;
    private final Sessions sessions;
    private final Mailer mailer;
    private final RateLimiter limiter;
    private final Limit perAddress;

    SignInController(
            SignInLinks links, Sessions sessions, Mailer mailer, RateLimiter limiter, LimitsProperties limits) {
        this.links = links;
        this.sessions = sessions;
        this.mailer = mailer;
        this.limiter = limiter;
        this.perAddress = new Limit("sign-in-of-one-address", limits.linksPerMinute(), Duration.ofMinutes(1));
    }

    @PostMapping("/api/auth/request-magic-link")
    Done requestLink(
            @RequestBody LinkRequest request,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin) {
        EmailAddress email = new EmailAddress(request.email() == null ? "" : request.email());
        limiter.count(perAddress, Secret.hash(email.value()));
        String text = """
                Sign in to Mirubato with this link. It works once, within 15 minutes:

                %s

                If you did not ask for it, do nothing.
                """.formatted(links.issue(email, origin));
        mailer.send(new Mail(email, "Your sign-in link", text));
        return new Done(true, "If the address is right, a sign-in link is on its way.");
    }

    @PostMapping("/api/auth/google")
    void google() {
        throw new ProblemException(Problem.of(
                501,
                "not-configured",
                "Signing in with Google is not configured",
                "This server does not take Google's sign-in: ask for a link by e-mail."));
    }

    @PostMapping("/api/auth/logout")
    ResponseEntity<Done> signOut(@AuthenticationPrincipal Jwt token, HttpServletRequest request) {
        sessions.end(AccessTokens.session(token));
        return ResponseEntity.ok().headers(AuthCookies.cleared(request)).body(new Done(true, "Signed out."));
    }
}
