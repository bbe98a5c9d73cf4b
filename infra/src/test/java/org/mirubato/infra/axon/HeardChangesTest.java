package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.sync.ToldPositions;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** With read models that are on another node, and have come to the sixth event. */
class HeardChangesTest {

    private final StaticListableBeanFactory beans =
            new StaticListableBeanFactory(Map.of("processing", OwnWritesTest.standing()));
    private final ReadModelPace pace = new ReadModelPace(() -> false);
    private final HeardChanges heard = new HeardChanges(
            beans.getBeanProvider(ToldPositions.class),
            new ProjectionWatermarks(
                    beans.getBeanProvider(EventProcessingConfiguration.class),
                    (processor, segments) -> OptionalLong.of(6),
                    new OtherNodes(beans.getBeanProvider(EventLog.class)),
                    pace));

    @AfterEach
    void end() {
        pace.close();
    }

    @Test
    void who_has_pushed_nothing_waits_for_nothing() {
        heard.pushed("user_berta", 7);
        heard.pushed("user_anna", 0);

        assertThat(heard.awaitPushed("user_anna")).isTrue();
    }

    @Test
    void what_was_pushed_and_can_not_be_read_in_time_is_waited_for_once() {
        heard.pushed("user_anna", 7);

        assertThat(heard.awaitPushed("user_anna")).isFalse();
        assertThat(heard.awaitPushed("user_anna")).isTrue();
    }

    @Test
    void what_was_pushed_is_waited_for_up_to_its_farthest_change() {
        heard.pushed("user_anna", 7);
        heard.pushed("user_anna", 5);
        assertThat(heard.awaitPushed("user_anna")).isFalse();

        heard.pushed("user_anna", 5);
        assertThat(heard.awaitPushed("user_anna")).isTrue();
    }
}
