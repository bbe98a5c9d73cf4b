package org.mirubato.infra.axonserver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the connection to Axon Server, which the connector makes and mends. It says in one line that the server does not
 * answer, and in another that it does; in between, readers that can't reach it are quiet.
 */
public final class AxonServerLink implements SmartLifecycle {

    /** What somebody who asks for the reason is told; holds no address. */
    public static final String REASON =
            "Axon Server, which keeps the events, does not answer; the connection is tried again every two seconds.";

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerLink.class);
    private static final String READERS = "org.axonframework.eventhandling.pooled";

    private final AxonServerConnectionManager connections;
    private final String address;
    private final Duration beat;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "axon-server-link");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state = State.UNKNOWN;
    private volatile boolean running;

    /** Nothing is known until the first attempt has ended. */
    private enum State {
        UNKNOWN,
        AWAY,
        THERE
    }

    /**
     * @param address shown in the log
     * @param beat how often the connection is looked at
     */
    public AxonServerLink(AxonServerConnectionManager connections, String address, Duration beat) {
        this.connections = connections;
        this.address = address;
        this.beat = beat;
    }

    /** The connections that are watched. */
    public AxonServerConnectionManager connections() {
        return connections;
    }

    /** Whoever must know is told true when the server answers from now on, false when it no longer does. */
    public void onChange(Consumer<Boolean> listener) {
        listeners.add(listener);
    }

    /** Whether the server answers and knows what this node handles. */
    public boolean connected() {
        return state == State.THERE;
    }

    /** @throws EventStoreAwayException while the server does not answer */
    public void require() {
        if (!connected()) {
            throw new EventStoreAwayException(null);
        }
    }

    @Override
    public void start() {
        running = true;
        LOG.info(
                "The events are kept in Axon Server at {}: ./mirubato log and snapshots are not available with it.",
                address);
        watch.scheduleWithFixedDelay(this::look, 0, beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            compare();
        } catch (RuntimeException e) {
            LOG.warn("The connection to Axon Server at {} could not be looked at.", address, e);
        }
    }

    private void compare() {
        boolean there = connections.getConnection().isReady();
        boolean failed = connections.getConnection().isConnectionFailed();
        if (there && state != State.THERE) {
            quiet(false);
            become(State.THERE);
            LOG.info("Axon Server at {} answers: events are read from it and appended to it.", address);
        } else if (!there && state != State.AWAY && (failed || state == State.THERE)) {
            quiet(true);
            become(State.AWAY);
            LOG.warn(
                    "Axon Server at {} does not answer: trying again every two seconds. Until then nothing can be changed,"
                            + " and /readyz says so.",
                    address);
        }
    }

    private void become(State next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next == State.THERE));
    }

    /** Every reader would report the same again and again, with stack traces. */
    private static void quiet(boolean quiet) {
        LoggingSystem.get(AxonServerLink.class.getClassLoader()).setLogLevel(READERS, quiet ? LogLevel.OFF : null);
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
        quiet(false);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
