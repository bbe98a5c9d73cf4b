package org.mirubato.processors.reading.vision;

import java.util.List;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.picture.PagePicture;

/**
 * Tells by the clefs which way up a page of staves stands: where they begin the network sees clefs, where they end it sees few.
 * Needs no words, which some pages lack. Safe from any thread.
 */
record ClefCompass(HeadEyes eyes) {

    /** So many staves of a page tell it, each at one look: little beside what reading the page takes. */
    private static final int STAVES = 6;

    /**
     * From so likely a clef before a mean staff the page stands upright, and is not looked at the other way. Of 122 worn pages the
     * least has 0.84; on their heads all but one, of two staves, have 0.39 at most.
     */
    private static final double UPRIGHT = 0.6;

    /** So much likelier must a clef be the other way: where no way shows any, none is better. */
    private static final double LEAD = 0.3;

    /**
     * The pages of one picture on their feet; as they are when they have no staves, or do not show clearly more clefs the other way.
     */
    List<PagePicture> upright(List<PagePicture> pages) throws ChildFailed {
        double clefs = clefs(pages);
        if (pages.stream().allMatch(page -> page.staves().isEmpty()) || clefs >= UPRIGHT) {
            return pages;
        }
        List<PagePicture> turned = pages.stream().map(PagePicture::upsideDown).toList();
        return clefs(turned) > clefs + LEAD ? turned : pages;
    }

    /** How likely a mean staff begins with a clef, 0 to 1. */
    private double clefs(List<PagePicture> pages) throws ChildFailed {
        List<StaffHead> heads = pages.stream()
                .flatMap(page ->
                        page.staves().stream().limit(STAVES).map(staff -> HeadCutter.cut(page.upright(), staff)))
                .toList();
        return eyes.read(heads).stream()
                .mapToDouble(reading -> 1 - reading.clef().share(ClefSign.NONE))
                .average()
                .orElse(0);
    }
}
