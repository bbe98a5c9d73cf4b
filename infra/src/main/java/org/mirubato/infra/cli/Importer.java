package org.mirubato.infra.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Imports files over the public API: asks by hash, sends what the server does not have, and follows it to the end of its processing.
 *
 * @param parallel how many files are sent at once
 * @param patience how long nothing at all may move before the rest is given up, zero to not wait for the processing
 */
public record Importer(ApiClient api, int parallel, Duration patience) {

    private static final long TICK_MILLIS = 100;

    /**
     * Returns where each file stands at the end, in the order given; those still processing are the ones not waited for.
     *
     * @param progress shown the standing ten times a second, from the calling thread
     */
    public List<ImportItem> run(List<ImportItem> files, Consumer<List<ImportItem>> progress)
            throws InterruptedException {
        ImportBoard board = new ImportBoard(files);
        try (ImportSender sender = new ImportSender(api, board, parallel);
                ScoreWatch watch = ScoreWatch.start(api)) {
            sender.start();
            follow(board, sender, watch, progress);
            sender.settleTwins();
        }
        List<ImportItem> end = board.snapshot();
        progress.accept(end);
        return end;
    }

    private void follow(ImportBoard board, ImportSender sender, ScoreWatch watch, Consumer<List<ImportItem>> progress)
            throws InterruptedException {
        List<ImportItem> before = List.of();
        long moved = System.nanoTime();
        boolean more = true;
        while (more) {
            Thread.sleep(TICK_MILLIS);
            // Asked before the board is read: a sender that ends in between leaves one round more.
            boolean sent = sender.done();
            if (!patience.isZero()) {
                update(board, watch);
            }
            List<ImportItem> now = board.snapshot();
            progress.accept(now);
            moved = now.equals(before) ? moved : System.nanoTime();
            before = now;
            boolean given = patience.isZero() || System.nanoTime() - moved > patience.toNanos();
            more = !sent || (anyProcessing(now) && !given);
        }
    }

    private static void update(ImportBoard board, ScoreWatch watch) throws InterruptedException {
        List<ImportItem> items = board.snapshot();
        for (int index = 0; index < items.size(); index++) {
            String id = items.get(index).scoreId();
            if (id != null && items.get(index).state() == ImportItem.State.PROCESSING) {
                Optional<JsonNode> score = watch.latest(id);
                if (score.isPresent()) {
                    board.change(index, item -> item.told(score.get()));
                }
            }
        }
    }

    private static boolean anyProcessing(List<ImportItem> items) {
        return items.stream().anyMatch(item -> item.state() == ImportItem.State.PROCESSING);
    }
}
