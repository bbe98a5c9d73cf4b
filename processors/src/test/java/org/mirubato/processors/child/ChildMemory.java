package org.mirubato.processors.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory children take, as the kernel counts it. */
public final class ChildMemory {

    private ChildMemory() {}

    /** Megabytes that living children of this kind have in memory now, all together. */
    public static long megabytes(String kind) {
        return ProcessHandle.current()
                        .descendants()
                        .map(child -> Path.of("/proc", Long.toString(child.pid())))
                        .filter(child -> isOf(kind, child))
                        .mapToLong(ChildMemory::resident)
                        .sum()
                >> 10;
    }

    /** Each works in a folder that is named after what it does. */
    private static boolean isOf(String kind, Path child) {
        try {
            return Files.readSymbolicLink(child.resolve("cwd"))
                    .getFileName()
                    .toString()
                    .startsWith(kind + "-");
        } catch (IOException gone) {
            return false;
        }
    }

    private static long resident(Path child) {
        try {
            return Files.readAllLines(child.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
