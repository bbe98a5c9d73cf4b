package org.mirubato.domain.identity;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;

/**
 * What a link must remember in order to decide.
 *
 * @param issued null before the link exists
 */
public record SignInLinkState(@Nullable SignInLinkIssued issued, boolean used) {

    /** Before the first event. */
    public static final SignInLinkState NONE = new SignInLinkState(null, false);

    /** The state after {@code event}. */
    public SignInLinkState on(SignInLinkEvent event) {
        if (event instanceof SignInLinkIssued made) {
            return new SignInLinkState(made, false);
        }
        if (event instanceof SignInLinkUsed) {
            return new SignInLinkState(issued, true);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }
}
