package org.mirubato.processors.pdf;

import java.nio.file.Path;
import java.util.List;

/**
 * Opens users' files where they can do no harm. One job at a time; not for several threads.
 *
 * <p>Every method answers with a {@link WorkResult}; none throws for what is in the file.
 */
public interface ScoreFileWorker {

    /** Pages a score may have. */
    int MOST_PAGES = 100;

    /** Pixels across a page and a thumbnail. */
    int PAGE_WIDTH = 1200;

    int THUMBNAIL_WIDTH = 400;

    /** Looks at a file without drawing anything. */
    WorkResult<Inspection> inspect(Path file);

    /**
     * Draws one page as WebP.
     *
     * @param page counted from 1
     * @param width pixels across
     * @param out file to write; replaced if it exists, untouched unless the job succeeds
     */
    WorkResult<RenderedImage> render(Path file, int page, int width, Path out);

    /**
     * Draws one page in grey, for readers of pictures.
     *
     * @param page counted from 1
     * @param width pixels across
     */
    WorkResult<GreyPage> grey(Path file, int page, int width);

    /**
     * The contents of the first page with music, of those before it, and of the last page where that has music too; nothing for
     * pictures.
     */
    WorkResult<List<PageContents>> read(Path file);
}
