package org.mirubato.infra.cache;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets threads that want the same thing at the same time share one making of it. */
final class SingleFlight {

    private final Map<String, CompletableFuture<byte[]>> flights = new ConcurrentHashMap<>();

    /** What {@code work} gives, in this thread or in the one that was first; its failure fails everybody who waited for it. */
    byte[] run(String key, Supplier<byte[]> work) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> first = flights.putIfAbsent(key, mine);
        return first == null ? fly(key, mine, work) : joined(first);
    }

    private byte[] fly(String key, CompletableFuture<byte[]> flight, Supplier<byte[]> work) {
        try {
            byte[] result = work.get();
            flights.remove(key);
            flight.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            flights.remove(key);
            flight.completeExceptionally(e);
            throw e;
        }
    }

    private static byte[] joined(CompletableFuture<byte[]> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
