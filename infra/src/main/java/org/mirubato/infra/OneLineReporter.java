package org.mirubato.infra;

import java.util.stream.Stream;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps the stack trace of a problem that a person can mend off the screen: {@link Mirubato} prints it as one line. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReporter implements SpringBootExceptionReporter {

    /** Made by Spring Boot, which hands over the context; there may be none yet. */
    OneLineReporter(ConfigurableApplicationContext unused) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof StartupProblem || cause instanceof PortInUseException);
    }
}
