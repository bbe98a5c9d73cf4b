package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

class BusConfigTest {

    private final AtomicInteger decisions = new AtomicInteger();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway = new BusConfig().commandGateway(bus);

    @Test
    void a_refused_command_is_decided_once_and_not_again_and_again() {
        bus.subscribe(String.class.getName(), command -> {
            decisions.incrementAndGet();
            throw Refusal.forbidden("This is somebody else's.");
        });

        assertThatThrownBy(() -> gateway.sendAndWait("change")).isInstanceOf(Refusal.class);

        assertThat(decisions).hasValue(1);
    }

    @Test
    void a_command_that_lost_a_race_is_decided_again() {
        bus.subscribe(String.class.getName(), command -> {
            if (decisions.incrementAndGet() < 3) {
                throw new ConcurrencyException("Somebody was faster.");
            }
            return "done";
        });

        String result = gateway.sendAndWait("change");

        assertThat(result).isEqualTo("done");
        assertThat(decisions).hasValue(3);
    }
}
