package org.mirubato.infra.security;

import java.util.function.Supplier;
import org.mirubato.infra.http.LocalRequests;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Applies {@link EndpointRules} to a request. */
final class EndpointPolicy implements AuthorizationManager<RequestAuthorizationContext> {

    static final String ADMIN_AUTHORITY = "ROLE_ADMIN";

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(EndpointRules.of(context.getRequest())
                .map(access -> switch (access) {
                    case PUBLIC, OPTIONAL -> true;
                    case SIGNED_IN -> trust.isAuthenticated(who.get());
                    case ADMIN -> isAdmin(who.get());
                    case LOCAL_OR_ADMIN -> LocalRequests.isLocal(context.getRequest()) || isAdmin(who.get());
                })
                .orElse(false));
    }

    private static boolean isAdmin(Authentication who) {
        return who.getAuthorities().stream().anyMatch(authority -> ADMIN_AUTHORITY.equals(authority.getAuthority()));
    }
}
