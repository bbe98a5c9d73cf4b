package org.mirubato.infra.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sends the files of a board, several at once; one that fails stops no other. */
final class ImportSender implements AutoCloseable {

    private final ApiClient api;
    private final ImportBoard board;
    /** Tells this run's uploads from those of another: a score that was deleted meanwhile may be sent again. */
    private final String run = UUID.randomUUID().toString();

    private final ExecutorService senders;
    private final Map<String, Integer> firstWith = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> twins = new ConcurrentHashMap<>();

    ImportSender(ApiClient api, ImportBoard board, int parallel) {
        this.api = api;
        this.board = board;
        this.senders = Executors.newFixedThreadPool(parallel);
    }

    void start() {
        List<ImportItem> items = board.snapshot();
        IntStream.range(0, items.size())
                .filter(index -> !items.get(index).state().last())
                .forEach(index -> senders.execute(() -> send(index)));
        senders.shutdown();
    }

    /** Whether every file was sent, found or given up. */
    boolean done() {
        return senders.isTerminated();
    }

    /** Gives files with the same contents as an earlier one that one's standing. */
    void settleTwins() {
        twins.forEach((twin, first) -> board.change(twin, item -> item.sameAs(board.get(first))));
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void send(int index) {
        board.change(index, ImportItem::sending);
        try {
            String hash = FileHash.of(board.get(index).file());
            Integer first = firstWith.putIfAbsent(hash, index);
            if (first != null) {
                twins.put(index, first);
            } else {
                send(index, hash);
            }
        } catch (IOException unreadable) {
            board.change(index, item -> item.failed("cannot be read"));
        } catch (ApiFailure | CliException refused) {
            board.change(index, item -> item.failed(String.valueOf(refused.getMessage())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            board.change(index, item -> item.failed("stopped"));
        }
    }

    private void send(int index, String hash) throws InterruptedException {
        Optional<JsonNode> known = api.find("/api/v2/scores/by-hash/" + hash);
        if (known.isPresent()) {
            board.change(index, item -> item.found(known.get()));
            return;
        }
        ImportItem item = board.get(index);
        JsonNode answer = api.upload(FileKind.of(item.file()).path(), item.file(), "import-" + hash + "-" + run);
        board.change(index, sent -> sent.processing(answer.path("scoreId").asString()));
    }
}
