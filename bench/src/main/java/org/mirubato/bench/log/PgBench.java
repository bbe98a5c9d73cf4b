package org.mirubato.bench.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Statistics;
import org.mirubato.bench.TemporaryFolder;
import org.mirubato.infra.embedded.PostgresAddress;

/** PostgreSQL's own {@code pgbench}, with a script that inserts one row and commits. */
final class PgBench implements AutoCloseable {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final List<String> defined = new ArrayList<>();
    private final String program;
    private final PostgresAddress address;
    private final Path script;

    /**
     * Of a statement in pgbench's own language.
     *
     * @param variables what the statement names with a colon
     */
    PgBench(PostgresAddress address, String insert, Map<String, String> variables) throws IOException {
        variables.forEach((variable, value) -> defined.addAll(List.of("-D", variable + "=" + value)));
        this.program = find().orElseThrow(
                        () -> new BenchException("pgbench is missing: install it (Debian: postgresql-contrib)"));
        this.address = address;
        this.script = Files.writeString(folder.path().resolve("insert.sql"), insert);
    }

    /** Whether the program is installed. */
    static boolean isThere() throws IOException {
        return find().isPresent();
    }

    /** Commits in a second, by that many connections. */
    double rate(int clients, Duration time) throws IOException, InterruptedException {
        Matcher rate = RATE.matcher(run(clients, time, List.of()));
        if (!rate.find()) {
            throw new BenchException("pgbench printed no rate");
        }
        return Double.parseDouble(rate.group(1));
    }

    /** How long one connection waits for a commit in the middle, in milliseconds. */
    double medianMillis(Duration time) throws IOException, InterruptedException {
        Path log = folder.path().resolve("log");
        run(1, time, List.of("--log", "--log-prefix=" + log));
        List<Double> times = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file :
                    files.filter(each -> each.toString().startsWith(log + ".")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    // client, number, microseconds, ...
                    times.add(Double.parseDouble(line.split(" ")[2]) / 1000);
                }
                Files.delete(file);
            }
        }
        return Statistics.median(times);
    }

    private String run(int clients, Duration time, List<String> more) throws IOException, InterruptedException {
        Matcher at = ADDRESS.matcher(address.jdbcUrl());
        if (!at.matches()) {
            throw new BenchException("pgbench can't be told the address " + address.jdbcUrl());
        }
        List<String> command = new ArrayList<>(List.of(program, "-n", "-M", "prepared", "-f", script.toString()));
        command.addAll(List.of("-c", String.valueOf(clients), "-j", String.valueOf(Math.min(clients, 2))));
        command.addAll(List.of("-T", String.valueOf(time.toSeconds())));
        command.addAll(List.of("-h", at.group(1), "-p", at.group(2), "-U", address.user()));
        command.addAll(defined);
        command.addAll(more);
        command.add(at.group(3));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new BenchException("pgbench failed: " + output);
        }
        return output;
    }

    private static Optional<String> find() throws IOException {
        List<Path> places = new ArrayList<>(Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .toList());
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin").resolve("pgbench"))
                        .forEach(places::add);
            }
        }
        return places.stream().filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Override
    public void close() {
        folder.close();
    }
}
