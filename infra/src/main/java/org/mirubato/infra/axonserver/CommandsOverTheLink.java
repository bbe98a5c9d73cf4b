package org.mirubato.infra.axonserver;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * One end of a command's way over Axon Server: failures leave the handler's node as words, and become what they were on the
 * sender's. Nothing is sent while the server does not answer, so that nobody waits for it.
 */
public final class CommandsOverTheLink implements CommandBus, Lifecycle {

    private final CommandBus inner;
    private final Runnable before;
    private final UnaryOperator<Throwable> failures;

    private CommandsOverTheLink(CommandBus inner, Runnable before, UnaryOperator<Throwable> failures) {
        this.inner = inner;
        this.before = before;
        this.failures = failures;
    }

    /** The handler's end, between Axon Server and the node's own bus. */
    public static CommandsOverTheLink handling(CommandBus local) {
        return new CommandsOverTheLink(local, () -> {}, FailureOverTheLink::worded);
    }

    /** The sender's end, before Axon Server. */
    public static CommandsOverTheLink sending(CommandBus distributed, AxonServerLink link) {
        return new CommandsOverTheLink(distributed, link::require, FailureOverTheLink::told);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        before.run();
        inner.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        before.run();
        inner.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, changed(result)));
    }

    private <R> CommandResultMessage<? extends R> changed(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? new GenericCommandResultMessage<R>(failures.apply(result.exceptionResult()), result.getMetaData())
                : result;
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return inner.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return inner.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return inner.registerHandlerInterceptor(interceptor);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        if (inner instanceof Lifecycle managed) {
            managed.registerLifecycleHandlers(lifecycle);
        }
    }
}
