package org.mirubato.sync;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.web.context.request.async.DeferredResult;

/** One request that waits for the next change, holding no thread. */
final class LongPoll implements Listener {

    private final String user;
    private final Cursor cursor;
    private final DeltaSource source;
    private final Executor threads;
    private final DeferredResult<Delta> answer;

    LongPoll(String user, Cursor cursor, DeltaSource source, Executor threads, Duration wait) {
        this.user = user;
        this.cursor = cursor;
        this.source = source;
        this.threads = threads;
        answer = new DeferredResult<>(wait.toMillis());
        answer.onTimeout(this::close);
    }

    /** What to answer: the next change, or after the wait that there was none. */
    DeferredResult<Delta> answer() {
        return answer;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public void wake() {
        threads.execute(() -> answer(false));
    }

    @Override
    public void tick() {
        // the request has its own time limit
    }

    @Override
    public void close() {
        answer(true);
    }

    private void answer(boolean evenIfNone) {
        if (answer.isSetOrExpired()) {
            return;
        }
        try {
            Delta delta = source.read(user, cursor);
            if (evenIfNone || delta.news()) {
                answer.setResult(delta);
            }
        } catch (RuntimeException e) {
            answer.setErrorResult(e);
        }
    }
}
