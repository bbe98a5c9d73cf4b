package org.mirubato.domain.plan;

import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a user's calendar feed. */
public sealed interface FeedEvent extends UserEvent {

    /**
     * The feed answers at this address alone.
     *
     * @param secretHash SHA-256 of the secret, in hexadecimal; what has 256 random bits can't be guessed from it
     */
    @WireName("calendar-feed.opened")
    record FeedOpened(UserId owner, String secretHash) implements FeedEvent {}

    /** No address answers any more. */
    @WireName("calendar-feed.revoked")
    record FeedRevoked(UserId owner) implements FeedEvent {}
}
