package org.mirubato.command.identity;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;

class SignInLinkTest {

    private static final LinkId LINK = new LinkId("lnk_1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final SignInLinkIssued ISSUED = new SignInLinkIssued(LINK, "clara@example.org", "hash", LATER);

    private final AggregateTestFixture<SignInLink> fixture = new AggregateTestFixture<>(SignInLink.class);

    @Test
    void a_link_is_issued_for_an_address() {
        fixture.givenNoPriorActivity()
                .when(new IssueSignInLink(LINK, new EmailAddress("Clara@example.org"), "hash", LATER))
                .expectEvents(ISSUED);
    }

    @Test
    void using_a_link_answers_the_address_it_was_made_for() {
        fixture.given(ISSUED)
                .when(new UseSignInLink(LINK, "hash", NOW))
                .expectResultMessagePayload("clara@example.org")
                .expectEvents(new SignInLinkUsed(LINK));
    }

    @Test
    void a_used_link_is_refused() {
        fixture.given(ISSUED, new SignInLinkUsed(LINK))
                .when(new UseSignInLink(LINK, "hash", NOW))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void an_unknown_link_is_refused_in_the_same_words_as_a_used_one() {
        fixture.givenNoPriorActivity()
                .when(new UseSignInLink(LINK, "hash", NOW))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("This sign-in link is used up or has expired: ask for a new one.");
    }
}
