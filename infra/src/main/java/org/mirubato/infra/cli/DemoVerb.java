package org.mirubato.infra.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mirubato.infra.cli.demo.DemoStudent;
import tools.jackson.databind.JsonNode;

/** {@code demo}: writes a student's years of practice into the caller's account, so that every page has something to show. */
final class DemoVerb implements Verb {

    private static final int AT_ONCE = 200;
    private static final int MOST_YEARS = 20;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String help() {
        return """
                demo [--years N] [--seed N] [--until DATE]
                writes a made-up student's years of practice into your account
                  --years N     how many (default 5, at most 20)
                  --seed N      another student (default 1)
                  --until DATE  the last day, as 2026-05-31 (default today)
                The same years are written once, however often this is called.
                """;
    }

    @Override
    public Set<String> options() {
        return Set.of("years", "seed", "until");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        LocalDate last = arguments.option("until").map(DemoVerb::day).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        int years = arguments.number("years", 5, 1, MOST_YEARS);
        int seed = arguments.number("seed", 1, 0, Integer.MAX_VALUE);
        DemoStudent student = DemoStudent.of(seed, last.minusYears(years).plusDays(1), last);
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        int refused = 0;
        for (Map.Entry<String, List<Map<String, Object>>> kind :
                DemoDocuments.of(student).entrySet()) {
            refused += push(api, terminal, kind.getKey(), kind.getValue());
        }
        DemoItems.send(student, last, api, terminal);
        return refused == 0 ? 0 : CliException.FAILED;
    }

    /** Returns how many were refused. */
    private static int push(ApiClient api, Terminal terminal, String kind, List<Map<String, Object>> all)
            throws InterruptedException {
        int refused = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map<String, Object>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<String, Object> body = Map.of("changes", Map.of(kind, some));
            JsonNode answer = api.send("POST", "/api/sync/push", body, key(kind, body));
            for (JsonNode conflict : answer.path("conflicts")) {
                terminal.error(SafeText.of(conflict.path("entityId").asString("") + ": "
                        + conflict.path("reason").asString("")));
                refused++;
            }
        }
        terminal.print("%-16s %6d".formatted(kind, all.size() - refused));
        return refused;
    }

    /** The same for the same body, sent to the same place. */
    static String key(String place, Object body) {
        byte[] text = (place + "\n" + body).getBytes(StandardCharsets.UTF_8);
        return "demo-" + UUID.nameUUIDFromBytes(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw CliException.usage("--until takes a day, as 2026-05-31");
        }
    }
}
