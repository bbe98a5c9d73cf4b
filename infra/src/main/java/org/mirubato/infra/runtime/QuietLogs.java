package org.mirubato.infra.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Keeps libraries from talking into what a command prints; without Spring, logging would tell everything. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void warningsAlone() {
        from(Level.WARN);
    }

    public static void errorsAlone() {
        from(Level.ERROR);
    }

    private static void from(Level level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
        }
    }
}
