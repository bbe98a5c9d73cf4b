package org.mirubato.domain.identity;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;

/** Decides what a command means for a sign-in link; pure. */
public final class SignInLinkDecider {

    private static final String USELESS = "This sign-in link is used up or has expired: ask for a new one.";

    private SignInLinkDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal (unauthenticated) when the link can't be used; the sentence is the same for every cause
     */
    public static List<SignInLinkEvent> decide(SignInLinkState state, SignInLinkCommand command) {
        if (command instanceof IssueSignInLink issue) {
            return state.issued() != null
                    ? List.of()
                    : List.of(new SignInLinkIssued(
                            issue.linkId(), issue.email().value(), issue.tokenHash(), issue.expiresAt()));
        }
        if (command instanceof UseSignInLink use) {
            return use(state, use);
        }
        throw new IllegalArgumentException("unknown command " + command.getClass());
    }

    private static List<SignInLinkEvent> use(SignInLinkState state, UseSignInLink use) {
        SignInLinkIssued issued = state.issued();
        if (issued == null
                || state.used()
                || !use.at().isBefore(issued.expiresAt())
                || !issued.tokenHash().equals(use.tokenHash())) {
            throw Refusal.unauthenticated(USELESS);
        }
        return List.of(new SignInLinkUsed(use.linkId()));
    }
}
