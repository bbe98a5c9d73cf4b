package org.mirubato.infra.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line's main class: {@code import}, {@code import-data}, {@code follow}, {@code sync}, {@code replay}, {@code reread}, {@code jobs}, {@code dead}, {@code log},
 * {@code demo}.
 */
public final class Cli {

    static final List<Verb> VERBS = List.of(
            new ImportVerb(),
            new ImportDataVerb(),
            new FollowVerb(),
            new SyncVerb(),
            new ReplayVerb(),
            new RereadVerb(),
            new JobsVerb(),
            new DeadVerb(),
            new LogVerb(),
            new DemoVerb());

    private static final String COMMON = """
            Common options:
              --url URL     the server (default: the one that runs on the data folder, else http://localhost:8080)
              --data DIR    the data folder (default ./data)
              --token T     access token (default: $MIRUBATO_TOKEN, else the one in the data folder)
              --json        print JSON
              --help        print this
            """;

    private Cli() {}

    /** Exit codes: 0 done, 1 something failed, 2 called wrongly. */
    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args), Terminal.system()));
    }

    static int run(List<String> line, Terminal terminal) {
        try {
            return dispatch(line, terminal);
        } catch (CliException problem) {
            terminal.error("mirubato: " + problem.getMessage());
            return problem.exitCode();
        } catch (ApiFailure problem) {
            terminal.error("mirubato: " + problem.getMessage());
            return CliException.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CliException.FAILED;
        }
    }

    private static int dispatch(List<String> line, Terminal terminal) throws InterruptedException {
        if (line.isEmpty() || line.get(0).equals("--help") || line.get(0).equals("help")) {
            overview(terminal);
            return line.isEmpty() ? CliException.USAGE : 0;
        }
        Verb verb = find(line.get(0))
                .orElseThrow(
                        () -> CliException.usage("unknown verb '" + line.get(0) + "'; --help lists what there is"));
        Arguments arguments = Arguments.parse(line.subList(1, line.size()), verb.switches(), verb.options());
        if (arguments.has("help")) {
            terminal.print("mirubato " + verb.help() + "\n" + COMMON.stripTrailing());
            return 0;
        }
        return verb.run(arguments, terminal);
    }

    private static Optional<Verb> find(String name) {
        return VERBS.stream().filter(verb -> verb.name().equals(name)).findFirst();
    }

    private static void overview(Terminal terminal) {
        for (Verb verb : VERBS) {
            String[] lines = verb.help().split("\n", 3);
            terminal.print("mirubato " + lines[0] + "\n    " + lines[1]);
        }
        terminal.print("");
        terminal.print(COMMON.stripTrailing());
    }
}
