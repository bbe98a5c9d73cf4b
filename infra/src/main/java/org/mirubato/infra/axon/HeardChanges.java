package org.mirubato.infra.axon;

import java.time.Duration;
import org.mirubato.sync.ToldPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this node has told a user's devices is there for the user's next question to it. */
@Component
public class HeardChanges {

    /** Read models follow within some dozen milliseconds; one that is stuck must not hold up who only reads. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final ToldPositions told;
    private final ProjectionWatermarks watermarks;

    HeardChanges(ObjectProvider<ToldPositions> told, ProjectionWatermarks watermarks) {
        this.told = told.getIfAvailable(() -> user -> 0);
        this.watermarks = watermarks;
    }

    /** Waits, within bounds, until the read models have seen what the user's devices were told of; nearly always they have. */
    public void await(String user) {
        long position = told.toldOf(user);
        if (position > 0) {
            watermarks.await(position, PATIENCE);
        }
    }
}
