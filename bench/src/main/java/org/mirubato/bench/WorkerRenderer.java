package org.mirubato.bench;

import java.nio.file.Path;
import org.mirubato.processors.pdf.RenderedImage;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;

/** Our own worker, in its child process, as the server uses it. */
record WorkerRenderer(ScoreFileWorker worker) implements Renderer {

    @Override
    public void render(Path file, int pages, Path into) {
        for (int page = 1; page <= pages; page++) {
            WorkResult<RenderedImage> drawn =
                    worker.render(file, page, ScoreFileWorker.PAGE_WIDTH, into.resolve("page.webp"));
            if (!(drawn instanceof Done<RenderedImage>)) {
                throw new BenchException("page " + page + " of " + file + " was not drawn: " + drawn);
            }
        }
    }
}
