package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;

class MutatedKindsTest {

    @Test
    void a_kind_that_nobody_takes_keeps_the_server_from_starting() {
        assertThatThrownBy(() -> new MutatedKinds(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("logbook_entry");
    }

    @Test
    void there_is_somebody_for_each_kind_that_devices_can_change() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles("command");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AssignableTypeFilter(MutatedKind.class));

        long changeable = Arrays.stream(SyncKind.values())
                .filter(kind -> kind.instead() == null)
                .count();

        assertThat(scanner.findCandidateComponents("org.mirubato.command")).hasSize((int) changeable);
    }
}
