package org.mirubato.domain.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about accounts and sessions. */
public sealed interface AccountQuery {

    /** The account, answered by an {@code Optional<AccountView>}. */
    record FindAccount(UserId userId) implements AccountQuery {}

    /** Whether a session is over, answered by a {@code Boolean}; a session not heard of yet is not over. */
    record IsSessionOver(SessionId sessionId) implements AccountQuery {}

    /** Which of these sessions are over, answered by a list of {@link SessionId}; those not heard of yet are not over. */
    record FindOverAmong(List<SessionId> sessions) implements AccountQuery {

        public FindOverAmong {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * The sessions that ended since then, answered by a list of {@link SessionId}, ascending.
     *
     * @param after the last session of the page before; null for the first page
     * @param limit 1 to {@link #MOST_ENDED}
     */
    record ListEndedSessions(Instant since, @Nullable SessionId after, int limit) implements AccountQuery {}

    /** The longest page of ended sessions. */
    int MOST_ENDED = 10_000;

    /** The devices on which the user is signed in at that time, answered by a list of {@link DeviceView}, the one seen last first. */
    record ListDevices(UserId userId, Instant at) implements AccountQuery {}

    /** What the user wants things to be, answered by a {@link PreferencesView}; without values when nothing was said. */
    record FindPreferences(UserId userId) implements AccountQuery {}

    /**
     * The preferences of users who want to be reminded of anything, answered by a {@link RemindedPage}.
     *
     * @param after the last user of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     */
    record ListReminded(@Nullable UserId after, int limit) implements AccountQuery {}

    /** The longest page there is. */
    int MOST_PER_PAGE = 500;

    /**
     * Some users' preferences, by ascending user id.
     *
     * @param next the user behind whom the next page begins; null when this is the last
     */
    record RemindedPage(
            List<PreferencesView> preferences, @Nullable UserId next) {

        public RemindedPage {
            preferences = List.copyOf(preferences);
        }
    }

    /**
     * A device that a user is signed in on.
     *
     * @param device what it said of itself; empty when it said nothing
     * @param lastSeen when it renewed its tokens last, which a device in use does about every quarter of an hour
     */
    record DeviceView(SessionId sessionId, String device, Instant signedInAt, Instant lastSeen) {}

    /** An account as its owner sees it. */
    record AccountView(UserId userId, String email, Role role, Instant createdAt) {}
}
