package org.mirubato.processors.reading.vision;

import java.util.List;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.StraightInk;

/** Cuts the beginnings of staves out of a page's picture. Pure. */
final class HeadCutter {

    /**
     * A cut that is a little off: what the network sees in several of them is surer than what it sees in one. A brace before the
     * staff looks like its beginning, hence more of them to the right.
     *
     * @param right by so many staff spaces
     * @param scale of its staff space
     */
    private record Look(double right, double scale) {}

    private static final List<Look> LOOKS = List.of(
            new Look(0, 1),
            new Look(-0.5, 1),
            new Look(0.5, 1),
            new Look(1, 1),
            new Look(0.25, 0.97),
            new Look(0.25, 1.03));

    private HeadCutter() {}

    /** How many cuts a staff gets. */
    static int looks() {
        return LOOKS.size();
    }

    /** Several cuts of a staff's beginning. */
    static List<StaffHead> cuts(GreyPicture page, FoundStaff staff) {
        return LOOKS.stream().map(look -> cut(page, staff, look)).toList();
    }

    /** A staff's beginning, its lines straightened; averaged where the page is finer than the head. */
    static StaffHead cut(GreyPicture page, FoundStaff staff) {
        return cut(page, staff, LOOKS.get(0));
    }

    private static StaffHead cut(GreyPicture page, FoundStaff staff, Look look) {
        double space = look.scale * staff.space(staff.left());
        double step = space / StaffHead.SPACE;
        return new StaffHead(StraightInk.of(
                page,
                staff,
                new StraightInk.Cut(
                        staff.left() + look.right * space - StaffHead.MARGIN * step,
                        step,
                        StaffHead.SPACE / look.scale,
                        StaffHead.WIDTH,
                        StaffHead.HEIGHT,
                        StaffHead.MIDDLE)));
    }
}
