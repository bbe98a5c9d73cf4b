package org.mirubato.infra.axon;

import org.mirubato.infra.eventlog.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether this node is alone with its database: then nobody has to be told anything, and nobody else changes anything. */
@Component
class OtherNodes {

    private final ObjectProvider<EventLog> log;

    OtherNodes(ObjectProvider<EventLog> log) {
        this.log = log;
    }

    /** False only when it is certain that there is no other node. On Axon Server it never is. */
    boolean mayBeThere() {
        EventLog postgres = log.getIfAvailable();
        return postgres == null || postgres.othersListen();
    }
}
