package org.mirubato.infra.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.StringJoiner;

/** {@code import-data FILE}: sends a file of another program and prints what became of each of its lines. */
final class ImportDataVerb implements Verb {

    @Override
    public String name() {
        return "import-data";
    }

    @Override
    public String help() {
        return """
                import-data FILE
                takes practice and all the rest out of a file of another program (CSV or JSON)

                Prints each line of the file with what became of it. Exit code 1 if any was refused. What was taken is not
                taken twice, so it can be run again.

                  --map F=C,…      what stands in which column, such as date=Day,duration=Minutes
                  --zone Z         the time zone of times that name none, such as Europe/Berlin
                  --dates F        the form of dates, such as dd.MM.yyyy or MM/dd/yyyy
                  --unit U         how durations count: seconds, minutes or hours (default minutes)
                  --delimiter D    between the values of a line: , ; | or tab
                  --refused        print refused lines alone
                """;
    }

    @Override
    public Set<String> switches() {
        return Set.of("refused");
    }

    @Override
    public Set<String> options() {
        return Set.of("map", "zone", "dates", "unit", "delimiter");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
        if (arguments.words().size() != 1) {
            throw CliException.usage("import-data takes one file");
        }
        Path file = Path.of(arguments.words().get(0));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CliException.usage("there is no file " + file + " that can be read");
        }
        String path = "/api/v2/imports" + query(arguments);
        ApiClient api = new ApiClient(ServerAddress.of(arguments)).greeted();
        DataReport report = new DataReport(terminal, arguments.has("json"), arguments.has("refused"));
        api.lines(path, file, report::line);
        return report.exitCode();
    }

    private static String query(Arguments arguments) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String name : new String[] {"zone", "dates", "unit", "delimiter"}) {
            arguments.option(name).ifPresent(value -> query.add(name + "=" + encoded(value)));
        }
        for (String pair : arguments.option("map").map(map -> map.split(",")).orElse(new String[0])) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw CliException.usage("--map takes pairs such as date=Day,duration=Minutes");
            }
            String field = pair.substring(0, equals).strip();
            query.add("column." + encoded(field) + "=" + encoded(pair.substring(equals + 1)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
