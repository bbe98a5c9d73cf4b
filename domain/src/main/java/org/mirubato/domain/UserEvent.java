package org.mirubato.domain;

import org.mirubato.domain.identity.UserId;

/** An event that belongs to one user, and so appears in that user's sync stream. */
public interface UserEvent extends DomainEvent {

    /** The user whose data this is. */
    UserId owner();

    @Override
    default String subject() {
        return owner().value();
    }
}
