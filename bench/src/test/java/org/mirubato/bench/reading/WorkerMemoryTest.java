package org.mirubato.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerMemoryTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_memory_of_each_kind_of_process_is_told_by_itself(@TempDir Path folder) throws Exception {
        Path place = Files.createDirectory(folder.resolve("vision-1"));
        // answers only once it runs in its folder
        Process child = new ProcessBuilder("cat").directory(place.toFile()).start();
        child.getOutputStream().write('a');
        child.getOutputStream().flush();
        child.getInputStream().read();

        double vision = WorkerMemory.megabytes("vision");
        double words = WorkerMemory.megabytes("ocr");

        child.destroy();
        child.waitFor();
        assertThat(vision).isBetween(0.05, 100.0);
        assertThat(words).isZero();
        assertThat(WorkerMemory.megabytes("vision")).isZero();
    }
}
