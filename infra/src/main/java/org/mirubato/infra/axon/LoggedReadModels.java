package org.mirubato.infra.axon;

import java.time.Duration;
import org.mirubato.command.sync.ReadModels;
import org.mirubato.infra.eventlog.LogHead;
import org.springframework.stereotype.Component;

/** The read models of all nodes, against the log as it is at that moment. */
@Component
class LoggedReadModels implements ReadModels {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectionWatermarks watermarks;
    private final LogHead log;

    LoggedReadModels(ProjectionWatermarks watermarks, LogHead log) {
        this.watermarks = watermarks;
        this.log = log;
    }

    @Override
    public boolean catchUp() {
        return watermarks.await(log.head(), PATIENCE);
    }
}
