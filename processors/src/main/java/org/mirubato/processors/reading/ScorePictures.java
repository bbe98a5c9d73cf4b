package org.mirubato.processors.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.pdf.GreyPage;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PageDegradation;
import org.mirubato.processors.reading.picture.PagePicture;

/** Draws a score's first pages up to its music, and its last. */
public interface ScorePictures {

    /** Pages that may stand before the first music: cover, preface, contents. */
    int MOST_FRONT_MATTER = 4;

    int DOTS_PER_INCH = 200;

    /** Pixels of the longer side: more costs time and reads no better. */
    int LONGEST_SIDE = 2600;

    /** The page as a picture; not {@link Done} when it can't be drawn. */
    WorkResult<GreyPicture> page(int page);

    /** Pictures of a file's pages as a worker draws them, as readers want them. */
    static ScorePictures of(ScoreFileWorker worker, Path file, Inspection inspection) {
        return of(worker, file, inspection, DOTS_PER_INCH);
    }

    /** The same at another resolution; a file that is a picture keeps its own. */
    static ScorePictures of(ScoreFileWorker worker, Path file, Inspection inspection, int dotsPerInch) {
        double scale = inspection.mediaType().equals("application/pdf") ? dotsPerInch / 72.0 : 1;
        return page -> worker.grey(file, page, width(inspection.pages().get(page - 1), scale))
                .map(ScorePictures::picture);
    }

    /** The same pages after something has become of them. */
    default ScorePictures spoilt(PageDegradation degradation, long seed) {
        return page -> page(page).map(picture -> degradation.of(picture, seed + page));
    }

    private static GreyPicture picture(GreyPage page) {
        return new GreyPicture(page.width(), page.height(), page.pixels());
    }

    private static int width(PageSize size, double scale) {
        double most = LONGEST_SIDE / Math.max(size.width(), size.height());
        return (int) Math.max(1, Math.round(size.width() * Math.min(scale, most)));
    }

    /**
     * The pages up to the first with staves and the last one, turned upright; a page that can't be drawn is left out, and an opened
     * book is two pages.
     */
    default List<PagePicture> frontAndLast(int pageCount) {
        List<PagePicture> pictures = new ArrayList<>();
        int next = 1;
        while (next <= Math.min(pageCount, MOST_FRONT_MATTER)
                && pictures.stream().allMatch(picture -> picture.staves().isEmpty())) {
            pictures.addAll(upright(next++));
        }
        if (next <= pageCount) {
            pictures.addAll(upright(pageCount));
        }
        return pictures;
    }

    private List<PagePicture> upright(int page) {
        return page(page) instanceof Done<GreyPicture> done ? PagePicture.all(page, done.value()) : List.of();
    }
}
