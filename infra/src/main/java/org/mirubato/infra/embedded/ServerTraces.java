package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds and stops processes of a server that an earlier, killed application left behind. A process is ours when its
 * working folder is the server's own data folder and its program is the server's: a process id in a file may long belong
 * to somebody else. Needs {@code /proc}; elsewhere nothing is found, and the server's own lock speaks.
 *
 * @param folder the working folder of the server
 * @param program tells the server's program by its path
 * @param stopSignal the signal by which it stops cleanly
 */
record ServerTraces(Path folder, Predicate<Path> program, String stopSignal) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FORCED_PATIENCE = Duration.ofSeconds(5);

    /** True where processes can be told by their folder at all. */
    static boolean canBeSeen() {
        return Files.isDirectory(Path.of("/proc/self"));
    }

    /** Stops every process left, by force after half a minute. */
    void stopWhatIsLeft() {
        List<ProcessHandle> left = processes();
        if (left.isEmpty()) {
            return;
        }
        left.stream().filter(each -> !isChildOfOne(each, left)).forEach(this::askToStop);
        if (!goneWithin(PATIENCE)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!goneWithin(FORCED_PATIENCE)) {
                throw new StartupProblem("A server from an earlier run still works on " + folder + " (process "
                        + processes().get(0).pid() + ") and does not stop: end it by hand.");
            }
        }
    }

    /** The living processes of this server; a dead one that nobody has waited for is not among them. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(folder)
                    && program.test(Files.readSymbolicLink(entry.resolve("exe")));
        } catch (IOException endedOrSomebodyElses) {
            return false;
        }
    }

    private static boolean isChildOfOne(ProcessHandle process, List<ProcessHandle> others) {
        return process.parent().filter(others::contains).isPresent();
    }

    private void askToStop(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", stopSignal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean goneWithin(Duration patience) {
        return Patience.of(patience).until(() -> processes().isEmpty());
    }
}
