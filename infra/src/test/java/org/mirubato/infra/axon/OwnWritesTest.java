package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.eventlog.EventLog;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** With a read model that never moves here. */
class OwnWritesTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("processing", standing()));
    private final ReadModelPace pace = new ReadModelPace(() -> false);
    private OptionalLong elsewhere = OptionalLong.of(-1);
    private final OwnWrites own = new OwnWrites(new ProjectionWatermarks(
            beans.getBeanProvider(EventProcessingConfiguration.class),
            (processor, segments) -> elsewhere,
            new OtherNodes(beans.getBeanProvider(EventLog.class)),
            pace));

    @BeforeEach
    void begin() {
        AppendedPositions.forget();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        pace.close();
    }

    @Test
    void who_has_written_nothing_does_not_wait() {
        own.await();

        assertThat(response.getHeader("Mirubato-Stale")).isNull();
    }

    @Test
    void a_change_that_the_read_models_do_not_see_in_time_is_waited_for_once_and_marks_the_answer() {
        AppendedPositions.note(7);

        own.await();

        assertThat(response.getHeader("Mirubato-Stale")).isEqualTo("true");
        assertThat(AppendedPositions.last()).isZero();
    }

    @Test
    void who_has_waited_for_the_stream_alone_still_has_the_read_models_to_wait_for() {
        AppendedPositions.note(7);
        elsewhere = OptionalLong.empty();

        own.awaitStream();
        assertThat(response.getHeader("Mirubato-Stale")).isNull();

        own.await();
        assertThat(response.getHeader("Mirubato-Stale")).isEqualTo("true");
    }

    @Test
    void a_change_that_another_node_has_shown_already_is_not_waited_for() {
        AppendedPositions.note(7);
        elsewhere = OptionalLong.of(7);

        own.await();

        assertThat(response.getHeader("Mirubato-Stale")).isNull();
    }

    @Test
    void a_read_model_that_is_nowhere_is_not_waited_for() {
        AppendedPositions.note(7);
        elsewhere = OptionalLong.empty();

        assertThat(new ProjectionWatermarks(
                                new StaticListableBeanFactory(Map.of("processing", nothing()))
                                        .getBeanProvider(EventProcessingConfiguration.class),
                                (processor, segments) -> elsewhere,
                                new OtherNodes(beans.getBeanProvider(EventLog.class)),
                                pace)
                        .await(7, Duration.ZERO))
                .isTrue();
    }

    private static EventProcessingConfiguration nothing() {
        return DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> processing.usingPooledStreamingEventProcessors())
                .buildConfiguration()
                .eventProcessingConfiguration();
    }

    static EventProcessingConfiguration standing() {
        Configuration configuration = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> processing
                        .usingPooledStreamingEventProcessors()
                        .registerEventHandler(config -> new Nothing())
                        .byDefaultAssignTo("score-list"))
                .buildConfiguration();
        return configuration.eventProcessingConfiguration();
    }

    private static final class Nothing {

        @EventHandler
        void on(String event) {}
    }
}
