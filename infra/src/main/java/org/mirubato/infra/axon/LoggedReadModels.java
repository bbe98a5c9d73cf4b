package org.mirubato.infra.axon;

import java.time.Duration;
import java.util.function.Supplier;
import org.mirubato.command.sync.ReadModels;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.eventlog.LogHead;
import org.springframework.stereotype.Component;

/** The read models of all nodes, against the log as it is at that moment. */
@Component
class LoggedReadModels implements ReadModels {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectionWatermarks watermarks;
    private final LogHead log;
    private final ReadModelPace pace;
    private final OtherNodes others;
    private final HeardChanges heard;

    LoggedReadModels(
            ProjectionWatermarks watermarks, LogHead log, ReadModelPace pace, OtherNodes others, HeardChanges heard) {
        this.watermarks = watermarks;
        this.log = log;
        this.pace = pace;
        this.others = others;
        this.heard = heard;
    }

    @Override
    public boolean catchUp() {
        return watermarks.await(log.head(), PATIENCE);
    }

    @Override
    public <T> T behind(UserId user, Supplier<T> push) {
        T answer = pace.resting(push);
        if (!others.mayBeThere()) {
            heard.pushed(user.value(), AppendedPositions.last());
            AppendedPositions.forget();
        }
        return answer;
    }
}
