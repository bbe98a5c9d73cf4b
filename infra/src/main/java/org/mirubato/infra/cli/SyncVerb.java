package org.mirubato.infra.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.client.FileStore;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;

/** {@code sync}: a device of one's own, on the command line. */
final class SyncVerb implements Verb {

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String help() {
        return """
                sync status | watch | send FILE
                is a device of yours: shows how far the stream is, prints what arrives, sends changes

                  status        what your stream holds, and how far the copy is
                  watch         prints what arrives, over a WebSocket, until Ctrl-C
                  send FILE     sends the changes of a file, one JSON object a line, until all are answered
                  --keep FILE   keeps a copy of everything that is yours, and what is not answered, in a file
                  --device D    goes by this name, which no other device has (default: one of its own with each file)
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of("keep", "device");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        String action = arguments.words().isEmpty() ? "" : arguments.words().get(0);
        int words = action.equals("send") ? 2 : 1;
        if (!Set.of("status", "watch", "send").contains(action)
                || arguments.words().size() != words) {
            throw CliException.usage("sync takes status, watch, or send and a file; --help says more");
        }
        ServerAddress address = ServerAddress.of(arguments);
        ApiClient api = new ApiClient(address).greeted();
        HttpSyncServer server = new HttpSyncServer(address.url(), address.token());
        try (Kept kept = Kept.of(arguments)) {
            return switch (action) {
                case "status" -> new SyncStatus(api, kept.replica(), terminal).print(arguments.has("json"));
                case "watch" -> new SyncWatch(kept.replica(), server, terminal, arguments.has("json")).run();
                default ->
                    new SyncSend(kept.replica(), server, terminal)
                            .run(Path.of(arguments.words().get(1)));
            };
        } catch (IOException e) {
            throw CliException.failed(String.valueOf(e.getMessage()));
        }
    }

    /** A device's copy, and the file that it is in, if any. */
    private record Kept(Replica replica, @Nullable FileStore file) implements AutoCloseable {

        static Kept of(Arguments arguments) throws IOException {
            if (arguments.option("keep").isEmpty()) {
                String device = arguments.option("device").orElse("cli-" + UUID.randomUUID());
                return new Kept(new Replica(device, new MemoryStore()), null);
            }
            Path path = Path.of(arguments.option("keep").orElseThrow())
                    .toAbsolutePath()
                    .normalize();
            FileStore store = FileStore.open(path);
            return new Kept(new Replica(arguments.option("device").orElse(store.name()), store), store);
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
