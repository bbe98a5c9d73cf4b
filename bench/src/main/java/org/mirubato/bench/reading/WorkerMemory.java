package org.mirubato.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of the processes that read pictures, from {@code /proc}. */
final class WorkerMemory {

    private WorkerMemory() {}

    /**
     * Megabytes in memory of all children of one kind together; 0 where there is none, or the system does not tell.
     *
     * @param program what they do, such as {@code ocr} or {@code vision}: each works in a folder that is named after it
     */
    static double megabytes(String program) {
        return ProcessHandle.current()
                .descendants()
                .map(child -> Path.of("/proc", Long.toString(child.pid())))
                .filter(process -> does(program, process))
                .mapToDouble(WorkerMemory::resident)
                .sum();
    }

    private static boolean does(String program, Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"))
                    .getFileName()
                    .toString()
                    .startsWith(program + "-");
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
