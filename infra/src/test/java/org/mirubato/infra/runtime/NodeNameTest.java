package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.mock.env.MockEnvironment;

class NodeNameTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void on_a_database_of_its_own_a_server_keeps_its_name_over_a_restart() {
        assertThat(NodeName.of(settings, true)).isEqualTo(NodeName.of(settings, true));
    }

    @Test
    void no_two_processes_on_a_given_database_take_themselves_for_the_same_node() {
        String one = NodeName.of(settings, false);
        String other = NodeName.of(settings, false);

        assertThat(one).isNotEqualTo(other).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void a_given_name_is_taken_as_it_is() {
        settings.setProperty("mirubato.node", "eu-west.2");

        assertThat(NodeName.of(settings, false)).isEqualTo("eu-west.2");
        assertThat(NodeName.of(settings, true)).isEqualTo("eu-west.2");
    }

    @Test
    void a_name_that_the_tables_would_not_take_is_refused_with_what_to_do() {
        settings.setProperty("mirubato.node", "n".repeat(61));

        assertThatThrownBy(() -> NodeName.of(settings, false))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("mirubato.node")
                .hasMessageContaining("leave it out");
    }
}
