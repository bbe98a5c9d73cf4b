package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code log show}: prints events as they lie in the log, personal fields opened. */
final class LogVerb implements Verb {

    private static final String PATH = "/api/v2/admin/log";
    private static final int LONGEST_PAGE = 500;
    private static final int MOST = 100_000;

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String help() {
        return """
                log show | export DIR | import DIR
                shows the event log; export and import work on a data folder (./mirubato log export --help)

                  --from N         the first position (default 1)
                  --to N           the last position
                  --aggregate ID   events of this aggregate alone
                  --name EVENT     events of this name alone, such as score.uploaded
                  --limit N        at most so many (default 100)
                With --json each event is printed whole, one a line.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "to", "aggregate", "name", "limit");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        if (arguments.words().size() != 1 || !arguments.words().get(0).equals("show")) {
            throw CliException.usage("log takes one of: show, export DIR, import DIR");
        }
        int limit = arguments.number("limit", 100, 1, MOST);
        LogLines lines = new LogLines(arguments.has("json"), terminal);
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        String next = print(api, arguments, limit, lines);
        lines.end();
        if (!next.isEmpty()) {
            terminal.error("There are more: --from " + next);
        }
        return 0;
    }

    /** Asks page by page; the answer is where to go on, and empty at the end. */
    private static String print(ApiClient api, Arguments arguments, int limit, LogLines lines)
            throws InterruptedException {
        String from = arguments.option("from").orElse("1");
        int left = limit;
        while (left > 0 && !from.isEmpty()) {
            JsonNode page = api.get(
                    PATH + "?from=" + encoded(from) + filter(arguments) + "&limit=" + Math.min(left, LONGEST_PAGE));
            for (JsonNode event : page.path("events")) {
                lines.print(event);
                left--;
            }
            from = page.path("next").asString("");
        }
        return from;
    }

    private static String filter(Arguments arguments) {
        StringBuilder filter = new StringBuilder();
        for (String name : new String[] {"to", "aggregate", "name"}) {
            arguments
                    .option(name)
                    .ifPresent(
                            value -> filter.append('&').append(name).append('=').append(encoded(value)));
        }
        return filter.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
