package org.mirubato.domain.plan;

import java.util.List;
import org.mirubato.domain.plan.FeedCommand.OpenFeed;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.FeedEvent.FeedRevoked;

/** Decides what a command means for a calendar feed; pure. */
public final class FeedDecider {

    private FeedDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @param secretHash of the address that answers; empty while none does
     */
    public static List<FeedEvent> decide(String secretHash, FeedCommand command) {
        if (command instanceof OpenFeed open) {
            return secretHash.equals(open.secretHash())
                    ? List.of()
                    : List.of(new FeedOpened(open.actor(), open.secretHash()));
        }
        return secretHash.isEmpty() ? List.of() : List.of(new FeedRevoked(command.actor()));
    }

    /** The hash after {@code event}. */
    public static String after(FeedEvent event) {
        return event instanceof FeedOpened opened ? opened.secretHash() : "";
    }
}
