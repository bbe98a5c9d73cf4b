package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.springframework.dao.DataAccessException;

/** Reads the log in a thread of its own, and remembers what came in the order in which it came. */
final class LogFollower implements AutoCloseable {

    private static final long PAUSE_NANOS = 500_000;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean closed;

    private interface Reading {
        void into(LogFollower follower) throws InterruptedException;
    }

    private LogFollower(String name, Reading reading) {
        thread = new Thread(
                () -> {
                    try {
                        reading.into(this);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.start();
    }

    /** As an event processor reads: from a stream that is told of what is new. */
    static LogFollower ofStream(PostgresEventStorageEngine engine) {
        return new LogFollower("stream", follower -> {
            try (TrackingEventStream stream = engine.stream(0)) {
                while (!follower.closed) {
                    follower.next(stream);
                }
            }
        });
    }

    /** As somebody reads who asks the table again and again for what comes after the last position. */
    static LogFollower ofTable(PostgresEventStorageEngine engine) {
        return new LogFollower("table", follower -> {
            long last = 0;
            while (!follower.closed) {
                for (TrackedEventMessage<?> event : engine.readEvents(new GlobalSequenceTrackingToken(last), false)
                        .toList()) {
                    follower.saw(event);
                    last = event.trackingToken().position().orElseThrow();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    private void next(TrackingEventStream stream) throws InterruptedException {
        try {
            if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                saw(stream.nextAvailable());
            }
        } catch (DataAccessException killed) {
            // the connection was ended just after an append had left it: a new one takes its place
        }
    }

    private void saw(TrackedEventMessage<?> event) {
        seen.add(event.trackingToken().position().orElseThrow() + " " + event.getIdentifier());
    }

    /** Position and id of every event so far. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    int count() {
        return seen.size();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
