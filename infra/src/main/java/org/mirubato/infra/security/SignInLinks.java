package org.mirubato.infra.security;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.infra.http.OwnOrigins;
import org.mirubato.infra.http.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** One-time sign-in links. The token in a link is {@code linkId.secret}; the log knows the secret's hash alone. */
@Component
class SignInLinks {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String USELESS = "This sign-in link is used up or has expired: ask for a new one.";

    private final CommandGateway commands;
    private final PublicAddress address;
    private final CorsRules cors;
    private final ObjectProvider<OwnOrigins> own;
    private final Clock clock;
    private final Supplier<String> ids;

    SignInLinks(
            CommandGateway commands,
            PublicAddress address,
            CorsRules cors,
            ObjectProvider<OwnOrigins> own,
            Clock clock,
            @Qualifier("ids") Supplier<String> ids) {
        this.commands = commands;
        this.address = address;
        this.cors = cors;
        this.own = own;
        this.clock = clock;
        this.ids = ids;
    }

    /** A new link for the address, as a person opens it. */
    String issue(EmailAddress email) {
        return issue(email, null);
    }

    /**
     * The same, for a page of another origin if that is an allowed one.
     *
     * @param origin as the browser sends it; null for none
     */
    String issue(EmailAddress email, @Nullable String origin) {
        LinkId link = new LinkId("lnk_" + ids.get());
        String secret = Secret.random();
        commands.sendAndWait(new IssueSignInLink(
                link, email, Secret.hash(secret), clock.instant().plus(LIFE)));
        return base(origin) + "/auth/verify?token=" + link + "." + secret;
    }

    /**
     * Uses the link up.
     *
     * @return the address it was made for
     * @throws Refusal (unauthenticated) when there is no such link, or it is used up or too old
     */
    EmailAddress use(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2 || !parts[0].startsWith("lnk_") || parts[0].length() > 64) {
            throw Refusal.unauthenticated(USELESS);
        }
        LinkId link = linkId(parts[0]);
        String email = commands.sendAndWait(new UseSignInLink(link, Secret.hash(parts[1]), clock.instant()));
        return new EmailAddress(email);
    }

    private String base(@Nullable String origin) {
        if (origin == null || origin.equals(address.origin())) {
            return address.url();
        }
        boolean known = cors.origins(address).contains(origin) || own.stream().anyMatch(ours -> ours.contain(origin));
        return known ? origin : address.url();
    }

    private static LinkId linkId(String text) {
        try {
            return new LinkId(text);
        } catch (Refusal malformed) {
            throw Refusal.unauthenticated(USELESS);
        }
    }
}
