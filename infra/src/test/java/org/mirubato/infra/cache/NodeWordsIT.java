package org.mirubato.infra.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;

/** What nodes tell each other, over the real Redis. */
class NodeWordsIT extends MirubatoIT {

    private final Queue<String> here = new ConcurrentLinkedQueue<>();
    private final Queue<String> there = new ConcurrentLinkedQueue<>();

    @Test
    void a_word_is_heard_by_all_also_once_redis_was_away() {
        assertThat(server().url()).as("it has the program").isNotBlank();
        try (OwnRedis redis = new OwnRedis();
                RedisLink link = redis.link();
                NodeWords one = redis.words(link);
                NodeWords two = redis.words(link)) {
            untilBothHear(one, two, "first");

            redis.kill();
            until(() -> link.commands().isEmpty());
            one.say("to nobody");
            redis.startAgain();
            until(() -> link.commands().isPresent());
            untilBothHear(one, two, "second");

            assertThat(here).contains("first", "second").doesNotContain("to nobody");
            assertThat(there).contains("first", "second").doesNotContain("to nobody");
        }
    }

    @Test
    void whoever_fails_over_a_word_hears_the_next() {
        assertThat(server().url()).as("it has the program").isNotBlank();
        try (OwnRedis redis = new OwnRedis();
                RedisLink link = redis.link();
                NodeWords words = redis.words(link)) {
            until(() -> {
                words.hear(word -> {
                    here.add(word);
                    throw new IllegalStateException("deaf to " + word);
                });
                words.say("again");
                return here.size() > 1;
            });
        }
    }

    /** The connections are made and mended in the background. */
    private void untilBothHear(NodeWords one, NodeWords two, String word) {
        until(() -> {
            one.hear(here::add);
            two.hear(there::add);
            one.say(word);
            return here.contains(word) && there.contains(word);
        });
    }
}
