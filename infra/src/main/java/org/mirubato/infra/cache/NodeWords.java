package org.mirubato.infra.cache;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words from node to node, each heard at once by all that are connected then, or by nobody: whoever says one has another way for
 * it to be known in the end. Safe for any number of threads.
 */
public final class NodeWords implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWords.class);

    private final RedisLink link;
    private final RedisClient client;
    private final String channel;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;
    private volatile boolean closed;

    /** @param channel what the words are about */
    NodeWords(RedisLink link, RedisClient client, String channel) {
        this.link = link;
        this.client = client;
        this.channel = channel;
    }

    /** Returns at once. */
    public void say(String word) {
        link.commands().ifPresent(redis -> redis.publish(channel, word.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Begins to hear, unless that is so already; to be called again and again, since the server may be away. Once made, the
     * connection mends itself.
     *
     * @param ear must return at once; hears this node's own words as well
     */
    public void hear(Consumer<String> ear) {
        if (connection == null && link.commands().isPresent() && connecting.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> connect(ear)).whenComplete((done, failure) -> connecting.set(false));
        }
    }

    private void connect(Consumer<String> ear) {
        StatefulRedisPubSubConnection<String, String> made = client.connectPubSub();
        try {
            made.addListener(new RedisPubSubAdapter<>() {

                @Override
                public void message(String from, String word) {
                    heard(ear, word);
                }
            });
            made.sync().subscribe(channel);
            connection = made;
        } finally {
            if (connection != made || closed) {
                made.close();
            }
        }
    }

    private static void heard(Consumer<String> ear, String word) {
        try {
            ear.accept(word);
        } catch (RuntimeException e) {
            LOG.debug("a word of another node is not followed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        StatefulRedisPubSubConnection<String, String> made = connection;
        if (made != null) {
            made.close();
        }
    }
}
