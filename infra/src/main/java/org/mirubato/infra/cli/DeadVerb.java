package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code dead}: lists events that a projection could not take, shows them, has them tried again, or gives them up. */
final class DeadVerb implements Verb {

    private static final String PATH = "/api/v2/admin/dead-letters";
    private static final int MOST = 1024;

    @Override
    public String name() {
        return "dead";
    }

    @Override
    public String help() {
        return """
                dead [list | show SEQUENCE | retry SEQUENCE | retry --all | drop SEQUENCE --reason TEXT]
                events that a projection could not take: lists, shows, retries or drops them
                A sequence is named as the list names it: GROUP/AGGREGATE.
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("all");
    }

    @Override
    public Set<String> options() {
        return Set.of("reason");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        List<String> words = arguments.words();
        String what = words.isEmpty() ? "list" : words.get(0);
        boolean all = what.equals("retry") && arguments.has("all");
        int taken = what.equals("list") || all ? 1 : 2;
        if (!Set.of("list", "show", "retry", "drop").contains(what) || words.size() > taken) {
            throw CliException.usage(
                    "dead takes list, show SEQUENCE, retry SEQUENCE, retry --all" + " or drop SEQUENCE --reason TEXT");
        }
        String sequence = taken == 2 ? path(words) : "";
        String reason = arguments.option("reason").orElse("");
        if (what.equals("drop") && reason.isBlank()) {
            throw CliException.usage("say with --reason why the events are dropped");
        }
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        return switch (what) {
            case "show" -> DeadLetterPages.letters(api.get(sequence), arguments.has("json"), terminal);
            case "retry" -> all ? retryAll(api, terminal) : retry(api, sequence, terminal);
            case "drop" -> drop(api, sequence, reason, terminal);
            default -> DeadLetterPages.list(api.get(PATH + "?limit=" + MOST), arguments.has("json"), terminal);
        };
    }

    /**
     * One call for each sequence, so that a long queue shows its progress and no call takes long. A sequence that somebody else
     * has drained meanwhile is left out.
     */
    private static int retryAll(ApiClient api, Terminal terminal) throws InterruptedException {
        int exit = 0;
        JsonNode sequences = api.get(PATH + "?limit=" + MOST);
        for (JsonNode each : sequences) {
            String sequence =
                    path(each.path("group").asString(""), each.path("sequence").asString(""));
            try {
                exit = Math.max(exit, retry(api, sequence, terminal));
            } catch (ApiFailure gone) {
                if (gone.status() != 404) {
                    throw gone;
                }
            }
        }
        terminal.print(sequences.size() + " sequences tried");
        return exit;
    }

    private static int retry(ApiClient api, String sequence, Terminal terminal) throws InterruptedException {
        return DeadLetterPages.retried(api.post(sequence + "/retry"), terminal);
    }

    private static int drop(ApiClient api, String sequence, String reason, Terminal terminal)
            throws InterruptedException {
        JsonNode dropped = api.delete(sequence + "?reason=" + encoded(reason));
        terminal.print(dropped.path("dropped").asInt()
                + " events dropped; the projection lacks them until ./mirubato replay builds it anew");
        return 0;
    }

    private static String path(List<String> words) {
        String[] parts = words.size() < 2 ? new String[0] : words.get(1).split("/", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw CliException.usage("name the sequence as ./mirubato dead lists it: GROUP/AGGREGATE");
        }
        return path(parts[0], parts[1]);
    }

    private static String path(String group, String sequence) {
        return PATH + "/" + encoded(group) + "/" + encoded(sequence);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
