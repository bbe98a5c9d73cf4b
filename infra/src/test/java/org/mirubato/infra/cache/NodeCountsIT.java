package org.mirubato.infra.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;

/** What several nodes count together, in the real Redis. */
class NodeCountsIT extends MirubatoIT {

    private final String user = "user_" + UUID.randomUUID();
    private final RedisLink link = new RedisLink(server().bean(RedisClient.class), Clock.systemUTC());
    private final NodeCounts one = new NodeCounts(link, "test", "one-" + user);
    private final NodeCounts two = new NodeCounts(link, "test", "two-" + user);

    @BeforeEach
    void connect() {
        until(() -> link.commands().isPresent());
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void all_nodes_together_have_so_many_and_what_is_given_back_is_free_again() {
        one.heard();
        two.heard();

        assertThat(one.take(user, 3)).isTrue();
        assertThat(two.take(user, 3)).isTrue();
        assertThat(two.take(user, 3)).isTrue();
        assertThat(one.take(user, 3)).isFalse();
        assertThat(two.take(user, 3)).isFalse();

        two.giveBack(user);
        until(() -> one.take(user, 3));
        assertThat(two.take(user, 3)).isFalse();
        assertThat(one.take("other_" + user, 3)).isTrue();
    }

    @Test
    void what_a_dead_node_had_is_free_again() {
        one.heard();
        // the other is never heard of
        assertThat(two.take(user, 2)).isTrue();
        assertThat(two.take(user, 2)).isTrue();

        assertThat(one.take(user, 2)).isTrue();
        assertThat(one.take(user, 2)).isTrue();
        assertThat(one.take(user, 2)).isFalse();
    }

    @Test
    void giving_back_too_much_gives_nobody_more() {
        one.heard();
        one.giveBack(user);
        one.giveBack(user);

        until(() -> one.take(user, 1));
        assertThat(one.take(user, 1)).isFalse();
    }
}
