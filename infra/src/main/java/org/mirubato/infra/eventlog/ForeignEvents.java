package org.mirubato.infra.eventlog;

import java.util.function.Consumer;

/** Who is told which aggregates other nodes have changed. */
interface ForeignEvents {

    /** Nobody. */
    ForeignEvents IGNORED = of(id -> {}, () -> {});

    /** Another node has appended to the aggregate. */
    void changed(String aggregateId);

    /** Words may have been lost: any aggregate may have been changed. */
    void unsure();

    static ForeignEvents of(Consumer<String> changed, Runnable unsure) {
        return new ForeignEvents() {
            @Override
            public void changed(String aggregateId) {
                changed.accept(aggregateId);
            }

            @Override
            public void unsure() {
                unsure.run();
            }
        };
    }
}
