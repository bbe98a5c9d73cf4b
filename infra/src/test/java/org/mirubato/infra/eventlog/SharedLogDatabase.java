package org.mirubato.infra.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Starts one {@link LogDatabase} for all tests that ask for it, and stops it after the last of them. */
final class SharedLogDatabase implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LogDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedLogDatabase.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .database;
    }

    private static final class Running implements AutoCloseable {

        private final Path data = folder();
        private final LogDatabase database = new LogDatabase(data);

        private static Path folder() {
            try {
                return Files.createTempDirectory("mirubato-log");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
