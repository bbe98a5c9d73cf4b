package org.mirubato.infra.selfcheck;

import java.util.List;
import org.mirubato.infra.eventlog.EventNames.Written;

/**
 * What the self-check judges.
 *
 * @param oidColumns columns of the type {@code oid}, as {@code schema.table.column}
 * @param unknownEvents what the log holds and this version can't read
 * @param switchedOff settings of PostgreSQL that are off although durability wants them on
 */
record StartFacts(List<Group> groups, List<String> oidColumns, List<Written> unknownEvents, List<String> switchedOff) {

    /**
     * A processing group.
     *
     * @param forgetsPosition whether its tokens end with the process
     * @param letters where it parks events that it can't take
     * @param neverParks whether it is declared to need no queue for them
     * @param saga whether a saga is in it
     * @param sideEffects whether it is declared to act on the world
     * @param resettable whether the framework would begin it again at the first event
     */
    record Group(
            String name,
            boolean forgetsPosition,
            Letters letters,
            boolean neverParks,
            boolean saga,
            boolean sideEffects,
            boolean resettable) {}

    /** Where a group keeps its dead letters. */
    enum Letters {
        NOWHERE,
        IN_MEMORY,
        KEPT
    }
}
