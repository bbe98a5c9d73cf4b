package org.mirubato.domain.identity;

import java.time.Instant;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.Personal;
import org.mirubato.domain.WireName;

/** What has happened to a one-time sign-in link. The link is its own subject: it may be older than the account. */
public sealed interface SignInLinkEvent extends DomainEvent {

    /** The link. */
    LinkId linkId();

    @Override
    default String subject() {
        return linkId().value();
    }

    /** A link was made for an address. */
    @WireName("sign-in-link.issued")
    record SignInLinkIssued(LinkId linkId, @Personal String email, String tokenHash, Instant expiresAt)
            implements SignInLinkEvent {}

    /** The link was used and is worth nothing any more. */
    @WireName("sign-in-link.used")
    record SignInLinkUsed(LinkId linkId) implements SignInLinkEvent {}
}
