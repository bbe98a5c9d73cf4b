package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

/** With an aggregate that the cache holds as "old" and the log as "new". */
class DecidedOnNewestTest {

    private final List<String> decidedOn = new ArrayList<>();
    private boolean otherNodes = true;
    private boolean staged;
    private final AggregateCache cache = new AggregateCache(() -> otherNodes);
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway = DefaultCommandGateway.builder()
            .commandBus(bus)
            .retryScheduler(new RetryAtOnce())
            .build();

    @BeforeEach
    void begin() {
        bus.registerHandlerInterceptor(new DecidedOnNewest(() -> staged));
        cache.put("score_1", "old");
    }

    @Test
    void a_refusal_on_a_cached_state_is_not_the_last_word_while_others_may_have_changed_it() {
        refusing("old");

        assertThat(gateway.<String>sendAndWait("complete")).isEqualTo("done on new");
        assertThat(decidedOn).containsExactly("old", "new");
    }

    @Test
    void a_refusal_on_the_newest_state_stays() {
        refusing("new");

        assertThatThrownBy(() -> gateway.sendAndWait("complete")).isInstanceOf(Refusal.class);
        assertThat(decidedOn).containsExactly("old", "new");
    }

    @Test
    void that_there_is_nothing_to_do_is_said_of_the_newest_state_too() {
        refusing("nothing");

        gateway.sendAndWait("complete");

        assertThat(decidedOn).containsExactly("old", "new");
    }

    @Test
    void what_is_to_be_appended_is_decided_once_since_the_append_finds_out() {
        staged = true;
        refusing("nothing");

        gateway.sendAndWait("complete");

        assertThat(decidedOn).containsExactly("old");
    }

    @Test
    void a_node_that_is_alone_decides_once() {
        otherNodes = false;
        refusing("old");

        assertThatThrownBy(() -> gateway.sendAndWait("complete")).isInstanceOf(Refusal.class);
        assertThat(decidedOn).containsExactly("old");
    }

    private void refusing(String state) {
        bus.subscribe(String.class.getName(), command -> {
            String known = cache.get("score_1");
            String current = known == null ? "new" : known;
            decidedOn.add(current);
            if (current.equals(state)) {
                throw Refusal.conflict("Not on " + state + ".");
            }
            return "done on " + current;
        });
    }
}
