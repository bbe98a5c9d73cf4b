package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeardPositionsTest {

    private final HeardPositions heard = new HeardPositions();

    @Test
    void a_piece_behind_a_gap_counts_once_the_gap_is_closed() {
        heard.heard(1, 3);
        heard.heard(6, 9);

        assertThat(heard.upTo()).isEqualTo(3);
        heard.heard(4, 5);
        assertThat(heard.upTo()).isEqualTo(9);
    }

    @Test
    void what_is_heard_twice_changes_nothing() {
        heard.heard(1, 3);
        heard.heard(1, 3);
        heard.heard(2, 2);

        assertThat(heard.upTo()).isEqualTo(3);
    }

    @Test
    void a_gap_that_nobody_will_close_is_skipped_with_all_that_follows_it() {
        heard.heard(10, 12);

        heard.skipTo(9);

        assertThat(heard.upTo()).isEqualTo(12);
    }

    @Test
    void pieces_in_any_order_leave_nothing_out() {
        long seed = System.nanoTime();
        List<Long> firsts = new ArrayList<>();
        for (long first = 1; first < 1000; first += 5) {
            firsts.add(first);
        }
        Collections.shuffle(firsts, new Random(seed));

        firsts.forEach(first -> heard.heard(first, first + 4));

        assertThat(heard.upTo()).as("seed " + seed).isEqualTo(1000);
    }
}
