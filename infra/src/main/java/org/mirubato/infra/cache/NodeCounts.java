package org.mirubato.infra.cache;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Counts what nodes have of something between them. Each node says how much it has itself, and says it again until that has arrived:
 * so a server that was away for a while comes to hold what is true. What a node has said means nothing once that node has not been
 * heard of for a while: so what a dead one had is free again. Safe for any number of threads.
 */
public final class NodeCounts {

    /** How long a node counts that is not heard of. */
    public static final Duration HEARD = Duration.ofSeconds(30);

    /** A count of which no node has said anything for so long belongs to nobody. */
    static final Duration FORGOTTEN = Duration.ofDays(7);

    /** How often each count is said again while it is kept: who stays for long changes nothing. */
    private static final int TIMES_SAID = 7;

    /** This node has so many; and how many that makes with all others that are there. */
    private static final String SAY = """
        if tonumber(ARGV[2]) > 0 then
          redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
          redis.call('PEXPIRE', KEYS[1], ARGV[4])
        else
          redis.call('HDEL', KEYS[1], ARGV[1])
        end
        local all = redis.call('HGETALL', KEYS[1])
        local sum = 0
        for i = 1, #all, 2 do
          if all[i] == ARGV[1] or redis.call('EXISTS', ARGV[3] .. all[i]) == 1 then
            sum = sum + tonumber(all[i + 1])
          else
            redis.call('HDEL', KEYS[1], all[i])
          end
        end
        return sum
        """;

    private final RedisLink link;
    private final String name;
    private final String node;
    private final Duration kept;
    private final AtomicLong nextSaid;
    private final Map<String, Integer> here = new ConcurrentHashMap<>();
    private final Set<String> unsaid = ConcurrentHashMap.newKeySet();

    /**
     * @param name what is counted
     * @param node names this process and no other, not even one that had its place before
     * @param kept how long a count is kept of which nothing is said; usually {@link #FORGOTTEN}
     */
    NodeCounts(RedisLink link, String name, String node, Duration kept) {
        this.link = link;
        this.name = name + ":";
        this.node = node;
        this.kept = kept;
        nextSaid = new AtomicLong(nextSaid(System.nanoTime()));
    }

    /** This node is there, and has what it has. To be said more often than every {@link #HEARD}. */
    public void heard() {
        link.commands().ifPresent(redis -> {
            redis.set(alive(node), new byte[] {1}, SetArgs.Builder.px(HEARD));
            sayAllInTime();
            unsaid.forEach(what -> change(what, 0, here -> say(redis, what, here)));
        });
    }

    private void sayAllInTime() {
        long now = System.nanoTime();
        long due = nextSaid.get();
        if (now - due >= 0 && nextSaid.compareAndSet(due, nextSaid(now))) {
            unsaid.addAll(here.keySet());
        }
    }

    private long nextSaid(long now) {
        return now + kept.toNanos() / TIMES_SAID;
    }

    /**
     * Counts one more, unless there are {@code most}.
     *
     * @throws NotesAwayException when the server does not answer; it is counted all the same
     */
    public boolean take(String what, int most) {
        unsaid.add(what);
        boolean[] asked = {false};
        try {
            Long all = link.ask(redis -> {
                asked[0] = true;
                return change(what, 1, here -> say(redis, what, here));
            });
            if (all == null || all <= most) {
                return true;
            }
        } catch (NotesAwayException e) {
            if (!asked[0]) {
                change(what, 1, here -> here);
            }
            throw e;
        }
        giveBack(what);
        return false;
    }

    /** Counts one less. Returns at once. */
    public void giveBack(String what) {
        unsaid.add(what);
        change(what, -1, here -> link.commands().map(redis -> say(redis, what, here)));
    }

    /** Does something with the new number: before the next change, so that what is said last is what is true. */
    private <T> T change(String what, int by, IntFunction<T> told) {
        List<T> done = new ArrayList<>(1);
        here.compute(what, (same, before) -> {
            int after = Math.max(0, (before == null ? 0 : before) + by);
            done.add(told.apply(after));
            return after == 0 ? null : after;
        });
        return done.get(0);
    }

    private RedisFuture<Long> say(RedisAsyncCommands<String, byte[]> redis, String what, int here) {
        RedisFuture<Long> said = redis.eval(
                SAY,
                ScriptOutputType.INTEGER,
                new String[] {name + what},
                bytes(node),
                bytes(Integer.toString(here)),
                bytes(alive("")),
                bytes(Long.toString(kept.toMillis())));
        said.whenComplete((sum, failure) -> {
            if (failure == null && this.here.getOrDefault(what, 0) == here) {
                unsaid.remove(what);
            } else {
                unsaid.add(what);
            }
        });
        return said;
    }

    private String alive(String who) {
        return name + "node:" + who;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
