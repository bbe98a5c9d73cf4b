package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;

class RefreshTokenTest {

    private final RefreshToken token = RefreshToken.next(new SessionId("ses_1"), new UserId("user_1"));

    @Test
    void a_token_reads_as_it_was_written() {
        assertThat(RefreshToken.parse(token.text())).isEqualTo(token);
    }

    @Test
    void another_users_id_beside_the_secret_is_another_token() {
        RefreshToken forged = new RefreshToken(token.session(), new UserId("user_2"), token.secret());

        assertThat(forged.hash()).isNotEqualTo(token.hash());
    }

    @Test
    void what_has_not_the_form_of_a_token_is_refused_as_signed_out() {
        for (String text : new String[] {"", "a.b", "..", "a.b.c.d", "\u0000.b.c"}) {
            assertThatThrownBy(() -> RefreshToken.parse(text))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
        }
    }
}
