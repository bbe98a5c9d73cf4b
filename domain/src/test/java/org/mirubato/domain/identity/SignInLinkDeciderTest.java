package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;

class SignInLinkDeciderTest {

    private static final LinkId LINK = new LinkId("lnk_1");
    private static final Instant END = Instant.parse("2026-03-01T10:15:00Z");
    private static final SignInLinkIssued ISSUED = new SignInLinkIssued(LINK, "clara@example.org", "hash", END);
    private static final SignInLinkState OPEN = SignInLinkState.NONE.on(ISSUED);

    @Test
    void a_link_is_issued_once() {
        IssueSignInLink issue = new IssueSignInLink(LINK, new EmailAddress("clara@example.org"), "hash", END);

        assertThat(SignInLinkDecider.decide(SignInLinkState.NONE, issue)).containsExactly(ISSUED);
        assertThat(SignInLinkDecider.decide(OPEN, issue)).isEmpty();
    }

    @Test
    void a_link_works_until_the_moment_it_expires() {
        assertThat(SignInLinkDecider.decide(OPEN, use("hash", END.minusNanos(1))))
                .containsExactly(new SignInLinkUsed(LINK));
        assertThatThrownBy(() -> SignInLinkDecider.decide(OPEN, use("hash", END)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_used_an_unknown_and_a_guessed_link_are_refused_in_the_same_words() {
        Instant before = END.minusSeconds(1);
        SignInLinkState used = OPEN.on(new SignInLinkUsed(LINK));
        String words = "This sign-in link is used up or has expired: ask for a new one.";

        assertThatThrownBy(() -> SignInLinkDecider.decide(used, use("hash", before)))
                .hasMessage(words);
        assertThatThrownBy(() -> SignInLinkDecider.decide(SignInLinkState.NONE, use("hash", before)))
                .hasMessage(words);
        assertThatThrownBy(() -> SignInLinkDecider.decide(OPEN, use("guess", before)))
                .hasMessage(words);
    }

    private static UseSignInLink use(String hash, Instant at) {
        return new UseSignInLink(LINK, hash, at);
    }
}
