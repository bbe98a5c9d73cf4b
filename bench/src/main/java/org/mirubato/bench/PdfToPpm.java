package org.mirubato.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.mirubato.processors.pdf.ScoreFileWorker;

/** Poppler's {@code pdftoppm}: what most servers would draw pages with. */
final class PdfToPpm implements Renderer {

    static final String CALL = "pdftoppm -png -scale-to-x " + ScoreFileWorker.PAGE_WIDTH + " -scale-to-y -1";

    static boolean installed() throws InterruptedException {
        try {
            return run("pdftoppm", "-v") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public void render(Path file, int pages, Path into) throws InterruptedException {
        try {
            String[] words = (CALL + " F P").split(" ", -1);
            words[words.length - 2] = file.toString();
            words[words.length - 1] = into.resolve("page").toString();
            if (run(words) != 0) {
                throw new BenchException("pdftoppm cannot draw " + file);
            }
        } catch (IOException problem) {
            throw new BenchException("pdftoppm could not be started", problem);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
