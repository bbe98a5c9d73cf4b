package org.mirubato.bench.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandler;
import org.mirubato.domain.DomainEvent;

/** A handler that only counts, and tells when it has been told so many events. */
final class Counted {

    private final AtomicLong left;
    private final CountDownLatch done = new CountDownLatch(1);

    Counted(long events) {
        left = new AtomicLong(events);
    }

    @EventHandler
    void on(DomainEvent event) {
        if (left.decrementAndGet() == 0) {
            done.countDown();
        }
    }

    void await() throws InterruptedException {
        done.await();
    }
}
