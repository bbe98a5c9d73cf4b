package org.mirubato.infra.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers that run as children of this process, on 127.0.0.1 alone, with random passwords. One that ends or is killed
 * is started again at its address. They end with the process in whatever way it ends; what a killed one left is stopped by
 * the next start. Closing stops them cleanly and gives the data folder back.
 */
public final class EmbeddedServers implements AutoCloseable {

    private final DataFolder folder;
    private final @Nullable CompletableFuture<KeptServer<PostgresAddress>> postgres;
    private final @Nullable CompletableFuture<KeptServer<RedisAddress>> redis;
    private final @Nullable CompletableFuture<KeptServer<S3Address>> s3;

    private EmbeddedServers(DataFolder folder, EmbeddedOptions options, ExecutorService threads) {
        ProgramCache programs = new ProgramCache(List.of(options.cache(), folder.part("programs")));
        this.folder = folder;
        this.postgres = begin(options, EmbeddedServer.POSTGRES, threads, () -> new PostgresServer(folder, programs));
        this.redis = begin(options, EmbeddedServer.REDIS, threads, () -> new RedisServer(folder, programs));
        this.s3 = begin(options, EmbeddedServer.S3, threads, () -> new S3Server(folder, options.home()));
    }

    /**
     * Takes the data folder and starts the servers side by side. PostgreSQL and Redis answer when this returns; the S3
     * server may still be on its way.
     *
     * @throws StartupProblem when the folder can't be used or a server does not start; nothing is left running then
     */
    public static EmbeddedServers start(Path data, EmbeddedOptions options) {
        DataFolder folder = DataFolder.open(data);
        ExecutorService threads = Executors.newCachedThreadPool(EmbeddedServers::thread);
        EmbeddedServers servers = new EmbeddedServers(folder, options, threads);
        threads.shutdown();
        try {
            Stream.of(servers.postgres, servers.redis).filter(Objects::nonNull).forEach(EmbeddedServers::await);
            return servers;
        } catch (StartupProblem e) {
            servers.close();
            throw e;
        }
    }

    /** The folder that these servers work on. */
    public DataFolder folder() {
        return folder;
    }

    /** @throws IllegalStateException when it was left out */
    public PostgresAddress postgres() {
        return await(started(postgres)).address();
    }

    /** @throws IllegalStateException when it was left out */
    public RedisAddress redis() {
        return await(started(redis)).address();
    }

    /**
     * Waits for the S3 server.
     *
     * @throws IllegalStateException when it was left out
     * @throws StartupProblem when it did not start
     */
    public S3Address s3() {
        return await(started(s3)).address();
    }

    /**
     * Completes when the S3 server answers, or with a {@link StartupProblem}.
     *
     * @throws IllegalStateException when it was left out
     */
    public CompletableFuture<S3Address> s3Ready() {
        return started(s3).thenApply(KeptServer::address);
    }

    /** Stops the servers side by side, waits for them, and gives the folder back. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = Stream.of(s3, redis, postgres)
                .filter(Objects::nonNull)
                .map(EmbeddedServers::stop)
                .toList();
        stops.forEach(CompletableFuture::join);
        folder.close();
    }

    private static <T> @Nullable CompletableFuture<KeptServer<T>> begin(
            EmbeddedOptions options, EmbeddedServer server, ExecutorService threads, Supplier<ServerKind<T>> kind) {
        return options.servers().contains(server)
                ? CompletableFuture.supplyAsync(
                        () -> KeptServer.start(kind.get(), options.patience(), Restarts.USUAL), threads)
                : null;
    }

    private static CompletableFuture<Void> stop(CompletableFuture<? extends KeptServer<?>> server) {
        return server.handleAsync((running, failed) -> {
            if (running != null) {
                running.close();
            }
            return null;
        });
    }

    private static <T> CompletableFuture<T> started(@Nullable CompletableFuture<T> server) {
        if (server == null) {
            throw new IllegalStateException("This server was left out: it has an outside address.");
        }
        return server;
    }

    private static <T> T await(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartupProblem problem) {
                throw problem;
            }
            throw new StartupProblem("A server did not start: " + e.getCause() + ".", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "embedded-server");
        thread.setDaemon(true);
        return thread;
    }
}
