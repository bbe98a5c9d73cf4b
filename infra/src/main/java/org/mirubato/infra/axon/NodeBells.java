package org.mirubato.infra.axon;

import java.util.Collection;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.sync.Bell;
import org.mirubato.sync.PeerBells;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rings bells between nodes by way of PostgreSQL. On Axon Server nobody rings: open streams look for themselves every few seconds. */
@Component
@Profile("sync")
class NodeBells implements PeerBells {

    private final ObjectProvider<EventLog> log;

    NodeBells(ObjectProvider<EventLog> log, ObjectProvider<Bell> here) {
        this.log = log;
        log.ifAvailable(postgres -> postgres.onBell(user -> here.ifAvailable(bell -> bell.ring(user))));
    }

    @Override
    public void ring(Collection<String> users) {
        log.ifAvailable(postgres -> postgres.ringElsewhere(users));
    }
}
