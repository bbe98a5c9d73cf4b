package org.mirubato.infra.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.mirubato.sync.ToldPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this node has told a user's devices, or taken from them, is there for the user's next question to it. */
@Component
public class HeardChanges {

    /** Read models follow within some dozen milliseconds; one that is stuck must not hold up who only reads. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Duration PATIENCE_FOR_OWN = Duration.ofSeconds(2);

    /** Much longer than read models take. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ToldPositions told;
    private final ProjectionWatermarks watermarks;
    private final Cache<String, Long> pushed =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    HeardChanges(ObjectProvider<ToldPositions> told, ProjectionWatermarks watermarks) {
        this.told = told.getIfAvailable(() -> user -> 0);
        this.watermarks = watermarks;
    }

    /** The user's devices have pushed what goes up to this position of the log; 0 for nothing. */
    void pushed(String user, long position) {
        if (position > 0) {
            pushed.asMap().merge(user, position, Math::max);
        }
    }

    /**
     * Waits, within bounds, until the read models have seen what the user's devices have pushed here. Should they stand still, that is
     * waited for once.
     *
     * @return false when that takes too long
     */
    public boolean awaitPushed(String user) {
        Long position = pushed.getIfPresent(user);
        if (position == null) {
            return true;
        }
        boolean there = watermarks.await(position, PATIENCE_FOR_OWN);
        pushed.asMap().remove(user, position);
        return there;
    }

    /** Waits, within bounds, until the read models have seen what the user's devices were told of; nearly always they have. */
    public void await(String user) {
        long position = told.toldOf(user);
        if (position > 0) {
            watermarks.await(position, PATIENCE);
        }
    }
}
