package org.mirubato.infra.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.eventlog.LogHead;
import org.mirubato.processors.jobs.DeadJobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gauges of the log, the processors and the dead jobs. */
@Component
class Meters implements MeterBinder {

    private final LogHead log;
    private final Projections projections;
    private final ObjectProvider<DeadJobs> dead;

    Meters(LogHead log, Projections projections, ObjectProvider<DeadJobs> dead) {
        this.log = log;
        this.projections = projections;
        this.dead = dead;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mirubato.log.head", log, LogHead::head).register(registry);
        DeadJobs jobs = dead.getIfAvailable();
        if (jobs != null) {
            Gauge.builder("mirubato.jobs.dead", jobs, DeadJobs::count).register(registry);
        }
        for (Projections.State state : projections.all()) {
            gauge(registry, "mirubato.processor.lag", state.name(), Projections.State::lag);
            gauge(registry, "mirubato.processor.dead.letters", state.name(), Projections.State::deadLetters);
        }
    }

    private void gauge(MeterRegistry registry, String meter, String name, ToDoubleFunction<Projections.State> figure) {
        Gauge.builder(
                        meter,
                        () -> projections.all().stream()
                                .filter(state -> state.name().equals(name))
                                .mapToDouble(figure)
                                .findFirst()
                                .orElse(0))
                .tag("processor", name)
                .register(registry);
    }
}
