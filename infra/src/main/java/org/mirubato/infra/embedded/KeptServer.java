package org.mirubato.infra.embedded;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is kept running: when it ends by itself or is killed, it is started again at the same address, and the log says
 * so. One that ends again and again is left alone in the end, with a line that says what to do.
 */
final class KeptServer<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    /** A shell adds the number of the signal to this. */
    private static final int SIGNALLED = 128;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ServerKind<T> kind;
    private final Duration patience;
    private final Restarts restarts;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = new Thread(this::keep, "kept-server");
    private volatile RunningServer<T> running;

    private KeptServer(ServerKind<T> kind, Duration patience, Restarts restarts) {
        this.kind = kind;
        this.patience = patience;
        this.restarts = restarts;
        this.running = kind.start(ServerKind.ANY_PORT, patience);
        keeper.setDaemon(true);
    }

    /**
     * Starts a server on a free port.
     *
     * @param patience how long it may take until it answers, now and later
     * @throws StartupProblem when it does not start the first time
     */
    static <T> KeptServer<T> start(ServerKind<T> kind, Duration patience, Restarts restarts) {
        KeptServer<T> server = new KeptServer<>(kind, patience, restarts);
        server.keeper.start();
        return server;
    }

    /** Where it answers, except while it is being started again. */
    T address() {
        return running.address();
    }

    /** Stops it for good, and waits until it has stopped. */
    @Override
    public void close() {
        closing.countDown();
        running.process().close();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            ranSteadily();
            int inARow = 0;
            while (inARow < restarts.most() && !closesWithin(restarts.before(inARow + 1))) {
                inARow = startedAgain() && ranSteadily() ? 0 : inARow + 1;
            }
            if (!closesWithin(Duration.ZERO)) {
                LOG.error(
                        "{} was started {} times in a row in vain and is left alone: mend the cause (see {}),"
                                + " then start Mirubato again.",
                        kind.name(),
                        inARow,
                        kind.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended, and answers whether that was a good while after its start. */
    private boolean ranSteadily() throws InterruptedException {
        long begin = System.nanoTime();
        int code = running.process().waitForEnd();
        if (!closesWithin(Duration.ZERO)) {
            String how = code > SIGNALLED ? "by signal " + (code - SIGNALLED) : "with exit code " + code;
            LOG.warn("{} has ended {} and is started again.", kind.name(), how);
        }
        return System.nanoTime() - begin > restarts.steady().toNanos();
    }

    private boolean startedAgain() {
        long begin = System.nanoTime();
        try {
            running = kind.start(running.port(), patience);
            if (closing.getCount() == 0) {
                // who closes may have looked before this one was there
                running.process().close();
                return false;
            }
            LOG.info("{} answers again, {} ms later.", kind.name(), (System.nanoTime() - begin) / NANOS_PER_MILLI);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{}", e instanceof StartupProblem ? e.getMessage() : kind.name() + " did not start: " + e);
            return false;
        }
    }

    private boolean closesWithin(Duration time) throws InterruptedException {
        return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
