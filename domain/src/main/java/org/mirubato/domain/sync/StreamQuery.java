package org.mirubato.domain.sync;

import org.mirubato.domain.identity.UserId;

/** What can be asked about a user's stream; who asks sees the own stream alone. */
public sealed interface StreamQuery {

    /** Who asks. */
    UserId viewer();

    /** The number of the stream's last change, answered by a {@code Long}; 0 before the first. */
    record FindHead(UserId viewer) implements StreamQuery {}
}
