package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** {@code jobs}: lists the jobs that were given up, and {@code jobs retry ID…} has them tried again. */
final class JobsVerb implements Verb {

    private static final String PATH = "/api/v2/admin/jobs/dead";

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String help() {
        return """
                jobs [retry ID…]
                lists the jobs that failed for good, or has them tried again
                """;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        boolean retry = !arguments.words().isEmpty();
        if (retry
                && (!arguments.words().get(0).equals("retry")
                        || arguments.words().size() < 2)) {
            throw CliException.usage("jobs takes nothing, or: retry ID…");
        }
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        if (retry) {
            for (String id : arguments.words().subList(1, arguments.words().size())) {
                api.post(PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/retry");
                terminal.print(SafeText.of(id + " will be tried again"));
            }
        } else {
            list(api.get(PATH), arguments.has("json"), terminal);
        }
        return 0;
    }

    private static void list(JsonNode jobs, boolean json, Terminal terminal) {
        if (json) {
            terminal.print(jobs.toPrettyString());
            return;
        }
        Table table = new Table("job", "step", "score", "tries", "failed", "reason");
        for (JsonNode job : jobs) {
            table.row(
                    job.path("id").asString(""),
                    job.path("step").asString(""),
                    job.path("scoreId").asString(""),
                    job.path("attempts").asString(""),
                    job.path("failedAt").asString(""),
                    job.path("error").asString(""));
        }
        table.lines(terminal.width()).forEach(terminal::print);
        terminal.print(jobs.size() + " dead jobs");
    }
}
