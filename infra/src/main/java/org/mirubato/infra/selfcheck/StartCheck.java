package org.mirubato.infra.selfcheck;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.eventlog.EventCodec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start before the first event is handled and the first request is taken, and says why. */
@Component
class StartCheck implements SmartInitializingSingleton {

    private final EventProcessingConfiguration processing;
    private final EventCodec codec;
    private final DataSource dataSource;

    StartCheck(EventProcessingConfiguration processing, EventCodec codec, DataSource dataSource) {
        this.processing = processing;
        this.codec = codec;
        this.dataSource = dataSource;
    }

    /** @throws StartupProblem with a sentence for each reason */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> problems = SelfCheck.problems(facts());
        if (!problems.isEmpty()) {
            throw new StartupProblem(String.join(" ", problems));
        }
    }

    StartFacts facts() {
        DatabaseFacts database = new DatabaseFacts(new JdbcTemplate(dataSource));
        return new StartFacts(
                new GroupFacts(processing).all(),
                database.oidColumns(),
                database.unknownEvents(codec),
                database.switchedOff());
    }
}
