package org.mirubato.infra.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.infra.Eventually.until;

import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;

/** What several nodes count together, in the real Redis. */
class NodeCountsIT extends MirubatoIT {

    private final String user = "user_" + UUID.randomUUID();
    private final RedisLink link = new RedisLink(server().bean(RedisClient.class), Clock.systemUTC());
    private final NodeCounts one = counts(link, "one-" + user);
    private final NodeCounts two = counts(link, "two-" + user);

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
    void connections_that_end_while_redis_is_away_are_not_counted_for_ever() {
        try (OwnRedis redis = new OwnRedis();
                RedisLink shared = redis.link()) {
            NodeCounts here = counts(shared, "here");
            NodeCounts there = counts(shared, "there");
            here.heard();
            there.heard();
            assertThat(here.take(user, 2)).isTrue();
            assertThat(here.take(user, 2)).isTrue();
            assertThat(there.take(user, 2)).isFalse();

            redis.kill();
            until(() -> shared.commands().isEmpty());
            here.giveBack(user);
            redis.startAgain();
            until(() -> shared.commands().isPresent());

            until(() -> takes(here, 2));
            redis.kill();
            until(() -> shared.commands().isEmpty());
            here.giveBack(user);
            here.giveBack(user);
            redis.startAgain();
            until(() -> shared.commands().isPresent());
            until(() -> {
                here.heard();
                there.heard();
                return takes(there, 1);
            });
            assertThat(here.take(user, 1)).isFalse();
        }
    }

    @Test
    void a_connection_that_stays_open_for_longer_than_a_count_is_kept_still_counts() {
        Duration kept = Duration.ofSeconds(1);
        NodeCounts here = new NodeCounts(link, "test", "here-" + user, kept);
        here.heard();
        assertThat(here.take(user, 1)).isTrue();

        long end = System.nanoTime() + 3 * kept.toNanos();
        while (System.nanoTime() < end) {
            here.heard();
            LockSupport.parkNanos(kept.toNanos() / 20);
        }

        assertThat(two.take(user, 1)).isFalse();
    }

    @Test
    void a_connection_that_redis_counts_too_late_is_not_counted_for_ever() {
        try (OwnRedis redis = new OwnRedis();
                RedisLink shared = redis.link()) {
            NodeCounts here = counts(shared, "here");
            here.heard();

            redis.freeze();
            assertThatThrownBy(() -> here.take(user, 1)).isInstanceOf(NotesAwayException.class);
            here.giveBack(user);
            redis.thaw();

            NodeCounts there = counts(shared, "there");
            until(() -> {
                here.heard();
                return takes(there, 1);
            });
        }
    }

    @Test
    void a_redis_that_hangs_is_not_asked_by_everybody_again_and_again() {
        try (OwnRedis redis = new OwnRedis();
                RedisLink shared = redis.link()) {
            AtomicInteger asked = new AtomicInteger();
            redis.freeze();

            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> shared.ask(commands -> {
                            asked.incrementAndGet();
                            return commands.get(user);
                        }))
                        .isInstanceOf(NotesAwayException.class);
            }
            redis.thaw();

            assertThat(asked.get()).isLessThan(20);
            until(() -> isThere(shared));
        }
    }

    @Test
    void giving_back_too_much_gives_nobody_more() {
        one.heard();
        one.giveBack(user);
        one.giveBack(user);

        until(() -> one.take(user, 1));
        assertThat(one.take(user, 1)).isFalse();
    }

    private static NodeCounts counts(RedisLink link, String node) {
        return new NodeCounts(link, "test", node, NodeCounts.FORGOTTEN);
    }

    private boolean takes(NodeCounts node, int most) {
        try {
            return node.take(user, most);
        } catch (NotesAwayException e) {
            node.giveBack(user);
            return false;
        }
    }

    private boolean isThere(RedisLink shared) {
        try {
            return new RedisNotes(shared).read(user).isEmpty();
        } catch (NotesAwayException e) {
            return false;
        }
    }
}
