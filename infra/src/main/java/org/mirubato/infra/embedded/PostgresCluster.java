package org.mirubato.infra.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one PostgreSQL installation: made once, with a password from the first moment on.
 *
 * @param programs holds {@code bin/initdb} and {@code bin/postgres}
 * @param data the cluster; appears whole by a rename
 */
record PostgresCluster(Path programs, Path data) {

    static final String ADMIN = "postgres";

    private static final String MAJOR = "18";

    /**
     * Makes the cluster when there is none, and clears what a killed server left.
     *
     * @param words takes what initdb prints
     * @throws StartupProblem when the files were made by another major version
     */
    void prepare(String adminPassword, Path words) {
        try {
            if (!Files.exists(data)) {
                make(adminPassword, words);
            }
            checkVersion();
            if (ServerTraces.canBeSeen()) {
                // No process works here any more, yet its old number may be somebody else's by now: PostgreSQL would
                // take that one for itself and refuse.
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new StartupProblem("Cannot prepare " + data + ": " + e.getMessage() + ".", e);
        }
    }

    /** The command line of a program of PostgreSQL, which refuses to run with the rights of root: they are dropped. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Machine.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private void make(String adminPassword, Path words) throws IOException {
        checkRightsCanBeDropped();
        Path draft = data.resolveSibling("pg.new");
        deleteAll(draft);
        Path password = data.resolveSibling("run").resolve("initdb.password");
        Secrets.write(password, adminPassword.getBytes(StandardCharsets.US_ASCII));
        try {
            initdb(draft, password, words);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The collation is PostgreSQL's own, so that an update of the system's can't spoil an index. */
    private void initdb(Path draft, Path password, Path words) throws IOException {
        List<String> arguments = List.of(
                "--pgdata=" + draft,
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple",
                "--no-instructions");
        ServerLog log = ServerLog.from(words);
        Process initdb = new ProcessBuilder(command("initdb", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(words.toFile()))
                .start();
        if (!endsWell(initdb)) {
            throw new StartupProblem("PostgreSQL could not make its files: " + log.reason() + " (see " + words + ").");
        }
    }

    private static boolean endsWell(Process process) {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void checkRightsCanBeDropped() {
        if (Machine.isRoot() && !Machine.succeeds(List.of("unshare", "-U", "true"))) {
            throw new StartupProblem("PostgreSQL does not run as root, and user namespaces are off here:"
                    + " start Mirubato as another user, or give the address of a PostgreSQL of your own.");
        }
    }

    private void checkVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new StartupProblem("The files in " + data + " were made by PostgreSQL " + version + ", and this is "
                    + MAJOR + ": export them with the old version of Mirubato first.");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
