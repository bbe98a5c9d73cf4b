package org.mirubato.infra.cli;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code follow}: prints the sync stream as it comes. */
final class FollowVerb implements Verb {

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public String help() {
        return """
                follow
                prints every change of the library as it happens, until Ctrl-C

                  --cursor C    start after this place in the stream (default: its beginning)
                  --new         start at the stream's end: only what happens from now on
                With --json each frame is printed as the server sent it, one a line.
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("new");
    }

    @Override
    public Set<String> options() {
        return Set.of("cursor");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        Optional<String> cursor = arguments.has("new") ? SyncCursor.head(api) : arguments.option("cursor");
        boolean json = arguments.has("json");
        try (SyncStream stream = new SyncStream(
                api, cursor, event -> print(event, json, terminal), open -> connection(open, terminal))) {
            stream.run();
        }
        return 0;
    }

    private static void connection(boolean open, Terminal terminal) {
        if (!open) {
            terminal.error("mirubato: the connection broke; trying again");
        }
    }

    private static void print(SseEvent event, boolean json, Terminal terminal) {
        JsonNode frame = JsonMapper.shared().readTree(event.data());
        if (json) {
            terminal.print(JsonMapper.shared()
                    .createObjectNode()
                    .put("frame", event.name())
                    .put("cursor", event.id())
                    .set("data", frame)
                    .toString());
            return;
        }
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (event.name().equals("delta")) {
            frame.path("ops").forEach(op -> terminal.print(SafeText.of(time + "  " + SyncLine.ofOp(op))));
        } else {
            terminal.print(SafeText.of(time + "  " + SyncLine.ofFrame(event.name(), frame)));
        }
    }
}
