package org.mirubato.infra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;
import org.mirubato.sync.client.SyncServer;
import org.mirubato.sync.client.SyncState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code sync send}: sends changes, and waits until the server has said of each what has become of it. */
record SyncSend(Replica replica, SyncServer server, Terminal terminal) {

    /** Exit code 1 when one was rejected; none is sent when a line can't be read. */
    int run(Path file) throws IOException, InterruptedException {
        List<Change> changes = read(file);
        BlockingQueue<Result> results = new LinkedBlockingQueue<>();
        int rejected = 0;
        try (SyncClient client = new SyncClient(replica, server, new Told(results, terminal), Settings.USUAL)) {
            Set<Long> asked = new HashSet<>();
            for (Change change : changes) {
                asked.add(client.change(change));
            }
            client.start();
            while (!asked.isEmpty()) {
                Result result = results.take();
                asked.remove(result.mid());
                rejected += result.done() ? 0 : 1;
                terminal.print(SafeText.of(SyncLine.ofResult(result)));
            }
        }
        terminal.print(changes.size() - rejected + " done, " + rejected + " rejected");
        return rejected == 0 ? 0 : CliException.FAILED;
    }

    private static List<Change> read(Path file) throws IOException {
        List<Change> changes = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                changes.add(change(line, number));
            }
        }
        return changes;
    }

    private static Change change(String line, int number) {
        try {
            if (JsonMapper.shared().readTree(line) instanceof ObjectNode json
                    && json.path("kind").isString()
                    && json.path("id").isString()) {
                return Change.of(json);
            }
        } catch (JacksonException e) {
            // told below, as every other line that is no change
        }
        throw CliException.failed("line " + number + " is no change: give each a JSON object with kind and id");
    }

    private record Told(BlockingQueue<Result> results, Terminal terminal) implements SyncListener {

        @Override
        public void answered(List<Result> some) {
            results.addAll(some);
        }

        @Override
        public void state(SyncState state) {
            if (state.failure() != null) {
                terminal.error("mirubato: " + state.failure() + "; trying again");
            }
        }
    }
}
