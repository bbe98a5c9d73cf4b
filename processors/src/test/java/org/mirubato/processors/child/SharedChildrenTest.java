package org.mirubato.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedChildrenTest {

    @TempDir
    Path folder;

    @Test
    void children_that_were_closed_do_not_start_anew() {
        AtomicInteger asked = new AtomicInteger();
        SharedChildren children = new SharedChildren(SharedChildren.usual(1), folder, () -> {
            asked.incrementAndGet();
            throw new UnsupportedOperationException("no program");
        });

        children.close();

        assertThatThrownBy(() -> children.work("job", new byte[0], String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_program_that_can_not_be_had_is_asked_for_again_with_the_next_job() {
        AtomicInteger asked = new AtomicInteger();
        try (SharedChildren children = new SharedChildren(SharedChildren.usual(1), folder, () -> {
            asked.incrementAndGet();
            throw new UnsupportedOperationException("no program");
        })) {
            for (int times = 0; times < 2; times++) {
                assertThatThrownBy(() -> children.work("job", new byte[0], String.class))
                        .isInstanceOf(UnsupportedOperationException.class);
            }
        }

        assertThat(asked).hasValue(2);
    }
}
