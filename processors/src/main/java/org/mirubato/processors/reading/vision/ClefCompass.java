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
     * From so likely a clef before a mean staff the page stands upright, and is not looked at the other way. Of 643 staves of worn
     * pages none has less than 0.99. On their heads one in twenty has more than 0.6, with the last bar taken for a clef, and so have
     * nearly one in a hundred of any two neighbours.
     */
    private static final double UPRIGHT = 0.95;

    /** So likely are clefs on their feet alone: then the other way need not be much less likely. */
    private static final double ON_THEIR_FEET = 0.98;

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
        double other = clefs(turned);
        return other >= ON_THEIR_FEET || other > clefs + LEAD ? turned : pages;
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
