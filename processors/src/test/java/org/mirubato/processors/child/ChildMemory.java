package org.mirubato.processors.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** How much memory child processes take, as the kernel counts it. */
public final class ChildMemory {

    private ChildMemory() {}

    /** One round of what a child is watched at. */
    @FunctionalInterface
    public interface Round {
        void run() throws ChildFailed;
    }

    /** Megabytes in memory after some rounds, and after all. */
    public record Growth(long early, long late) {}

    /**
     * One child that is never replaced, neither for its many jobs nor for the processor time that they take: what it does not give back
     * would show.
     */
    public static WorkerLimits lasting(int jobs) {
        return new WorkerLimits(1, 256, Duration.ofMinutes(10), jobs, Duration.ofSeconds(60), Duration.ofMinutes(1));
    }

    /**
     * Watches the children of a kind, all together, and prints what it sees.
     *
     * @param warm after so many rounds their heap has grown to what it may have
     * @throws IllegalStateException when they are others at the end: what a process has not given back goes with it
     */
    public static Growth over(String kind, int warm, int rounds, Round round) throws ChildFailed {
        Set<ProcessHandle> watched = Set.of();
        long early = 0;
        for (int i = 1; i <= rounds; i++) {
            round.run();
            if (i == warm) {
                watched = children(kind);
                early = megabytes(watched);
            }
        }
        if (!watched.equals(children(kind))) {
            throw new IllegalStateException("the children that were watched were replaced");
        }
        Growth growth = new Growth(early, megabytes(watched));
        System.out.printf("%s: %d MB after %d rounds, %d MB after %d%n", kind, early, warm, growth.late(), rounds);
        return growth;
    }

    /** Of a process, from a line of its status such as {@code VmHWM}: the most that it has ever had; 0 once it is gone. */
    public static long kilobytes(ProcessHandle process, String line) {
        try {
            return Files.readAllLines(folder(process).resolve("status")).stream()
                    .filter(each -> each.startsWith(line + ":"))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Set<ProcessHandle> children(String kind) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> isOf(kind, child))
                .collect(Collectors.toSet());
    }

    private static long megabytes(Set<ProcessHandle> children) {
        return children.stream().mapToLong(child -> kilobytes(child, "VmRSS")).sum() >> 10;
    }

    /** Each works in a folder that is named after what it does. */
    private static boolean isOf(String kind, ProcessHandle child) {
        try {
            return Files.readSymbolicLink(folder(child).resolve("cwd"))
                    .getFileName()
                    .toString()
                    .startsWith(kind + "-");
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path folder(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }
}
