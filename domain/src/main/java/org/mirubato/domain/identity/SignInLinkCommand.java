package org.mirubato.domain.identity;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;

/** What can be asked of a one-time sign-in link. */
public sealed interface SignInLinkCommand extends DomainCommand {

    /** The link that is asked. */
    LinkId linkId();

    /**
     * Make a link for an address.
     *
     * @param tokenHash SHA-256 of the link's secret, in hexadecimal; the secret itself is in the mail alone
     */
    record IssueSignInLink(
            @TargetAggregateIdentifier LinkId linkId, EmailAddress email, String tokenHash, Instant expiresAt)
            implements SignInLinkCommand, Creating {}

    /** Use the link up; answers the address it was made for. */
    record UseSignInLink(@TargetAggregateIdentifier LinkId linkId, String tokenHash, Instant at)
            implements SignInLinkCommand {}
}
