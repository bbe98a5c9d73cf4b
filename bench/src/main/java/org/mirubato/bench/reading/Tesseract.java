package org.mirubato.bench.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mirubato.bench.BenchException;
import org.mirubato.processors.reading.picture.GreyPicture;

/** The program that most would read pictures with. */
record Tesseract(Path scratch) {

    static final String CALL = "tesseract FILE stdout -l eng";

    static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("tesseract", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** All that it reads. */
    String read(GreyPicture picture) throws InterruptedException {
        Path file = scratch.resolve("page.pgm");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                String head = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(picture.pixels());
            }
            Process process = new ProcessBuilder("tesseract", file.toString(), "stdout", "-l", "eng")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException("tesseract cannot read a page");
            }
            return text;
        } catch (IOException problem) {
            throw new BenchException("tesseract could not be started", problem);
        }
    }
}
