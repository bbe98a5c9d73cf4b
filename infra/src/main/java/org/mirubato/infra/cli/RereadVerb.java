package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** {@code reread}: has scores read anew that older readers have read, and prints what changes. */
final class RereadVerb implements Verb {

    private static final String PATH = "/api/v2/admin/rereading";

    @Override
    public String name() {
        return "reread";
    }

    @Override
    public String help() {
        return """
                reread [--dry-run] [--score ID]
                reads scores anew that an older version of the readers has read

                Prints each score with the fields that have another value now. What you have corrected stays. A score is read
                once by each version: run again, it goes on where it was broken off. Exit code 1 if any failed.

                  --dry-run        print what would change, and change nothing
                  --score ID       this score alone
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("dry-run");
    }

    @Override
    public Set<String> options() {
        return Set.of("score");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        if (!arguments.words().isEmpty()) {
            throw CliException.usage("reread takes no words; name one score with --score ID");
        }
        boolean dry = arguments.has("dry-run");
        String only = arguments
                .option("score")
                .map(id -> "&score=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .orElse("");
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        RereadReport report = new RereadReport(terminal, arguments.has("json"), dry);
        api.lines(PATH + "?dryRun=" + dry + only, report::line);
        return report.exitCode();
    }
}
