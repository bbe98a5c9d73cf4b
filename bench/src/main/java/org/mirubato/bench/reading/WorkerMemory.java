package org.mirubato.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of the processes that read pictures, from {@code /proc}. */
final class WorkerMemory {

    private WorkerMemory() {}

    /** Megabytes in memory of all such children together; 0 where the system does not tell. */
    static double megabytes() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> Path.of("/proc", Long.toString(child.pid())))
                .filter(WorkerMemory::readsPictures)
                .mapToDouble(WorkerMemory::resident)
                .sum();
    }

    /** Each works in a folder that is named after what it does. */
    private static boolean readsPictures(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"))
                    .getFileName()
                    .toString()
                    .startsWith("ocr-");
        } catch (IOException ended) {
            return false;
        }
    }

    private static double resident(Path process) {
        try {
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
