package org.mirubato.infra.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

class RedisReadCacheTest {

    private static final Duration TTL = Duration.ofMinutes(5);

    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private boolean answering = true;

    private final RedisReadCache cache = new RedisReadCache(() -> Optional.of(redis()), new SimpleMeterRegistry());

    @Test
    void what_was_made_once_is_kept() {
        byte[] first = cache.get("a", TTL, this::make);
        byte[] second = cache.get("a", TTL, this::make);

        assertThat(second).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void without_redis_the_source_answers_at_once() {
        RedisReadCache alone = new RedisReadCache(Optional::empty, new SimpleMeterRegistry());

        assertThat(alone.get("a", TTL, this::make)).isEqualTo(bytes("1"));
        assertThat(alone.get("a", TTL, this::make)).isEqualTo(bytes("2"));
    }

    @Test
    void a_redis_that_does_not_answer_is_waited_for_shortly_and_then_left_alone() {
        answering = false;

        for (int i = 0; i < 5; i++) {
            cache.get("a" + i, TTL, this::make);
        }
        long start = System.nanoTime();
        cache.get("b", TTL, this::make);
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        assertThat(made).hasValue(6);
        assertThat(waited).isLessThan(200);
    }

    @Test
    void threads_that_want_the_same_at_once_share_one_making() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> cache.get("a", TTL, () -> {
                        begun.countDown();
                        await(go);
                        return make();
                    }),
                    threads));
        }

        await(begun);
        go.countDown();

        for (CompletableFuture<byte[]> answer : answers) {
            assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo(bytes("1"));
        }
        threads.shutdownNow();
    }

    @Test
    void a_refusal_of_the_source_comes_out_as_itself_and_is_not_kept() {
        assertThatThrownBy(() -> cache.get("a", TTL, () -> {
                    throw Refusal.notFound("none");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(cache.get("a", TTL, this::make)).isEqualTo(bytes("1"));
    }

    @Test
    void too_long_a_key_and_too_large_a_value_are_not_kept() {
        cache.get("k".repeat(RedisReadCache.LONGEST_KEY), TTL, this::make);
        cache.get("large", TTL, () -> new byte[RedisReadCache.LARGEST_VALUE + 1]);

        assertThat(kept).isEmpty();
    }

    private byte[] make() {
        return bytes(Integer.toString(made.incrementAndGet()));
    }

    @SuppressWarnings("unchecked")
    private RedisAsyncCommands<String, byte[]> redis() {
        return (RedisAsyncCommands<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RedisAsyncCommands.class}, (proxy, method, args) -> {
                    if (method.getName().equals("get")) {
                        return answer(kept.get((String) args[0]));
                    }
                    assertThat(args[2]).isInstanceOf(SetArgs.class);
                    kept.putIfAbsent((String) args[0], (byte[]) args[1]);
                    return answer(null);
                });
    }

    private RedisFuture<Object> answer(Object value) {
        AsyncCommand<String, String, Object> command =
                new AsyncCommand<>((Command) new Command<>(CommandType.GET, new StatusOutput<>(StringCodec.UTF8)));
        if (answering) {
            command.complete(value);
        }
        return command;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
