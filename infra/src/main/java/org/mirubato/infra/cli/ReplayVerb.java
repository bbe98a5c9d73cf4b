package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code replay NAME|--all}: has projections built anew from the event log, one after the other, and shows how far they are. */
final class ReplayVerb implements Verb {

    private static final String PATH = "/api/v2/admin/projections";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String help() {
        return """
                replay NAME… | --all
                builds read models anew from the event log; without a name lists them
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("all");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        List<ProjectionState> known = list(api);
        if (arguments.words().isEmpty() && !arguments.has("all")) {
            print(known, arguments.has("json"), terminal);
            return 0;
        }
        for (String name : wanted(known, arguments)) {
            begin(api, name);
            follow(api, name, terminal);
        }
        return 0;
    }

    private static List<String> wanted(List<ProjectionState> known, Arguments arguments) {
        if (arguments.has("all")) {
            return known.stream()
                    .filter(ProjectionState::replayable)
                    .map(ProjectionState::name)
                    .toList();
        }
        for (String name : arguments.words()) {
            if (known.stream().noneMatch(projection -> projection.name().equals(name))) {
                throw CliException.failed("there is no projection '" + name + "'; ./mirubato replay lists them");
            }
        }
        return arguments.words();
    }

    /** One that is being built already is followed. */
    private static void begin(ApiClient api, String name) throws InterruptedException {
        try {
            api.post(PATH + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/replay");
        } catch (ApiFailure refused) {
            if (refused.status() != 409 || !state(api, name).replaying()) {
                throw refused;
            }
        }
    }

    private static void follow(ApiClient api, String name, Terminal terminal) throws InterruptedException {
        ReplayProgress progress = new ReplayProgress(name, terminal);
        while (!progress.done(state(api, name))) {
            Thread.sleep(250);
        }
    }

    private static ProjectionState state(ApiClient api, String name) throws InterruptedException {
        return list(api).stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CliException.failed("the server no longer knows the projection " + name));
    }

    private static List<ProjectionState> list(ApiClient api) throws InterruptedException {
        List<ProjectionState> states = new ArrayList<>();
        for (JsonNode projection : api.get(PATH)) {
            states.add(ProjectionState.of(projection));
        }
        return states;
    }

    private static void print(List<ProjectionState> states, boolean json, Terminal terminal) {
        if (json) {
            terminal.print(JsonMapper.shared().writeValueAsString(states));
            return;
        }
        Table table = new Table("projection", "position", "head", "replaying", "dead letters");
        states.forEach(state -> table.row(
                state.name(),
                Long.toString(state.position()),
                Long.toString(state.head()),
                state.replaying() ? "yes" : "no",
                Long.toString(state.deadLetters())));
        table.lines(terminal.width()).forEach(terminal::print);
    }
}
