package org.mirubato.infra.cache;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The shared notes in Redis. A question takes 250 ms at most. */
final class RedisNotes implements SharedNotes {

    private static final String PREFIX = "note:";

    private final RedisLink redis;

    RedisNotes(RedisLink redis) {
        this.redis = redis;
    }

    @Override
    public boolean writeFirst(String name, byte[] note, Duration kept) {
        return redis.ask(commands ->
                        commands.set(PREFIX + name, note, SetArgs.Builder.nx().px(kept)))
                != null;
    }

    @Override
    public void write(String name, byte[] note, Duration kept) {
        tell(commands -> commands.set(PREFIX + name, note, SetArgs.Builder.px(kept)));
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(redis.ask(commands -> commands.get(PREFIX + name)));
    }

    @Override
    public Optional<byte[]> take(String name) {
        return Optional.ofNullable(redis.ask(commands -> commands.getdel(PREFIX + name)));
    }

    @Override
    public void forget(String name) {
        tell(commands -> commands.del(PREFIX + name));
    }

    /** Waits for the server to have it, so that who asks next finds it. */
    private <T> void tell(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
        try {
            redis.ask(command);
        } catch (NotesAwayException e) {
            // the note that is there gives way after its time
        }
    }
}
