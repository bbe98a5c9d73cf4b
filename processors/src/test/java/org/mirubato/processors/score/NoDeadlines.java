package org.mirubato.processors.score;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.Registration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;

/** Hands out ids of deadlines that never come. */
final class NoDeadlines implements DeadlineManager {

    @Override
    public String schedule(Duration after, String name) {
        return schedule(Instant.EPOCH, name, null, null);
    }

    @Override
    public String schedule(Instant at, String name, @Nullable Object payload, @Nullable ScopeDescriptor scope) {
        return UUID.randomUUID().toString();
    }

    @Override
    public void cancelSchedule(String name, String id) {}

    @Override
    public void cancelAll(String name) {}

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {}

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> true;
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> true;
    }
}
