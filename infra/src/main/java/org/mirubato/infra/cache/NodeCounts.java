package org.mirubato.infra.cache;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts what nodes have of something between them. Each node has a number of its own in it, which means nothing once that node has
 * not been heard of for a while: so what a dead one had is free again.
 */
public final class NodeCounts {

    /** How long a node counts that is not heard of. */
    public static final Duration HEARD = Duration.ofSeconds(30);

    private static final long PATIENCE_MILLIS = 250;

    /** A count that nobody has changed for so long belongs to nobody. */
    private static final String FORGOTTEN_MILLIS = "604800000";

    private static final String TAKE = """
        local all = redis.call('HGETALL', KEYS[1])
        local sum = 0
        for i = 1, #all, 2 do
          if all[i] == ARGV[1] or redis.call('EXISTS', ARGV[3] .. all[i]) == 1 then
            sum = sum + tonumber(all[i + 1])
          else
            redis.call('HDEL', KEYS[1], all[i])
          end
        end
        if sum >= tonumber(ARGV[2]) then return 0 end
        redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return 1
        """;

    private static final String GIVE_BACK = """
        if redis.call('HINCRBY', KEYS[1], ARGV[1], -1) <= 0 then redis.call('HDEL', KEYS[1], ARGV[1]) end
        return 1
        """;

    private final RedisLink link;
    private final String name;
    private final String node;

    /**
     * @param name what is counted
     * @param node names this process and no other, not even one that had its place before
     */
    NodeCounts(RedisLink link, String name, String node) {
        this.link = link;
        this.name = name + ":";
        this.node = node;
    }

    /** This node is there. To be said more often than every {@link #HEARD}. */
    public void heard() {
        link.commands().ifPresent(redis -> redis.set(alive(node), new byte[] {1}, SetArgs.Builder.px(HEARD)));
    }

    /**
     * Counts one more, unless there are {@code most}.
     *
     * @throws NotesAwayException when the server does not answer
     */
    public boolean take(String what, int most) {
        RedisAsyncCommands<String, byte[]> redis = link.commands().orElseThrow(NotesAwayException::new);
        RedisFuture<Long> taken = redis.eval(
                TAKE,
                ScriptOutputType.INTEGER,
                new String[] {name + what},
                bytes(node),
                bytes(Integer.toString(most)),
                bytes(alive("")),
                bytes(FORGOTTEN_MILLIS));
        try {
            return taken.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) == 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotesAwayException();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new NotesAwayException();
        }
    }

    /** Counts one less. Returns at once. */
    public void giveBack(String what) {
        link.commands()
                .ifPresent(redis ->
                        redis.eval(GIVE_BACK, ScriptOutputType.INTEGER, new String[] {name + what}, bytes(node)));
    }

    private String alive(String who) {
        return name + "node:" + who;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
