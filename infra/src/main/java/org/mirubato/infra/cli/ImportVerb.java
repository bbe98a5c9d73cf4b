package org.mirubato.infra.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code import PATH…}: sends files and folders and shows what was read in them. */
final class ImportVerb implements Verb {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return """
                import PATH…
                sends scores (PDF, PNG, JPEG; folders with all below) and prints what was read in them

                What the server already has is not sent again. Exit code 1 if any file failed.

                  --parallel N  files sent at once, 1 to 16 (default 4)
                  --no-wait     end when everything is sent, not when it is processed
                  --limit M     give up when nothing has moved for M minutes (default 10)
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("wait", "no-wait");
    }

    @Override
    public Set<String> options() {
        return Set.of("parallel", "limit");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        int parallel = arguments.number("parallel", 4, 1, 16);
        Duration limit = Duration.ofMinutes(arguments.number("limit", 10, 1, 1440));
        boolean wait = !arguments.has("no-wait");
        if (arguments.words().isEmpty()) {
            throw CliException.usage("import what? Name files or folders");
        }
        List<ImportItem> files =
                ScoreFiles.find(arguments.words().stream().map(Path::of).toList());
        if (files.isEmpty()) {
            throw CliException.usage("no .pdf, .png, .jpg or .jpeg files there");
        }
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        ImportProgress progress = new ImportProgress(terminal);
        ImportReport report =
                new ImportReport(new Importer(api, parallel, wait ? limit : Duration.ZERO).run(files, progress));
        if (terminal.interactive()) {
            terminal.clearLine();
        }
        print(report, progress.seconds(), arguments.has("json"), terminal);
        boolean unfinished = wait && report.count(ImportItem.State.PROCESSING) > 0;
        return unfinished || report.count(ImportItem.State.FAILED) > 0 ? CliException.FAILED : 0;
    }

    private static void print(ImportReport report, long seconds, boolean json, Terminal terminal) {
        if (json) {
            terminal.print(report.json());
            terminal.error(report.summary(seconds));
        } else {
            report.table().lines(terminal.width()).forEach(terminal::print);
            terminal.print(report.summary(seconds));
        }
    }
}
