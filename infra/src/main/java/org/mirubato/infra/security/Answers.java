package org.mirubato.infra.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.AccountQuery.AccountView;

/** The bodies of the sign-in endpoints, as the contract has them. */
final class Answers {

    private Answers() {}

    /** @param displayName always null: nobody has told it */
    record User(
            String id,
            String email,
            @Nullable String displayName,
            String authProvider,
            String role,
            Instant createdAt) {

        static User of(AccountView account) {
            return new User(
                    account.userId().value(),
                    account.email(),
                    null,
                    "magic_link",
                    account.role().word(),
                    account.createdAt());
        }
    }

    record SignedIn(boolean success, User user, String accessToken, String refreshToken, long expiresIn) {

        static SignedIn of(AccountView account, Tokens tokens) {
            return new SignedIn(
                    true,
                    User.of(account),
                    tokens.access(),
                    tokens.refresh(),
                    tokens.accessLife().toSeconds());
        }
    }

    record Renewed(boolean success, String accessToken, String refreshToken, long expiresIn) {

        static Renewed of(Tokens tokens) {
            return new Renewed(
                    true, tokens.access(), tokens.refresh(), tokens.accessLife().toSeconds());
        }
    }

    record Done(boolean success, String message) {}

    record LinkRequest(@Nullable String email) {}

    record TokenRequest(@Nullable String token, @Nullable String device) {}

    record RefreshRequest(@Nullable String refreshToken) {}
}
