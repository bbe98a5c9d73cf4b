package org.mirubato.sync;

import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where the streams' processor is in the log once a batch is done. The statement that stores the batch moves the place on, so that
 * none of the two is ever done without the other, and no transaction need be kept open around them.
 */
public interface PlaceInLog {

    /**
     * An {@code UPDATE} that returns one row where it moves the place on, and none where another worker has moved it meanwhile.
     *
     * @param condition must hold, too; SQL without parameters
     */
    String update(String condition);

    /** For the question marks of {@link #update}, in their order. */
    List<Object> parameters();

    /** Called once the update has moved the place on and is committed. */
    void moved();

    /** Has the batch of this unit of work take the place with it, if it is stored. */
    default void offerTo(UnitOfWork<?> work) {
        work.root().resources().put(PlaceInLog.class.getName(), this);
    }

    /** The place that a batch is to take with it; null when the transaction around the batch moves it on. */
    static @Nullable PlaceInLog of(UnitOfWork<?> work) {
        return work.root().getResource(PlaceInLog.class.getName());
    }
}
