package org.mirubato.domain.identity;

import java.time.Instant;

/** What can be asked about accounts and sessions. */
public sealed interface AccountQuery {

    /** The account, answered by an {@code Optional<AccountView>}. */
    record FindAccount(UserId userId) implements AccountQuery {}

    /** Whether a session is over, answered by a {@code Boolean}; a session not heard of yet is not over. */
    record IsSessionOver(SessionId sessionId) implements AccountQuery {}

    /** What the user wants things to be, answered by a {@link PreferencesView}; without values when nothing was said. */
    record FindPreferences(UserId userId) implements AccountQuery {}

    /** An account as its owner sees it. */
    record AccountView(UserId userId, String email, Role role, Instant createdAt) {}
}
