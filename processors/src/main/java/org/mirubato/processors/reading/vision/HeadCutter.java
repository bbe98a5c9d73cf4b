package org.mirubato.processors.reading.vision;

import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.GreyPicture;

/** Cuts the beginnings of staves out of a page's picture. Pure. */
final class HeadCutter {

    private HeadCutter() {}

    /** A staff's beginning, its lines straightened; averaged where the page is finer than the head. */
    static StaffHead cut(GreyPicture page, FoundStaff staff) {
        double space = staff.space(staff.left());
        double step = space / StaffHead.SPACE;
        int samples = (int) Math.max(2, Math.round(step));
        float[] ink = new float[StaffHead.WIDTH * StaffHead.HEIGHT];
        for (int column = 0; column < StaffHead.WIDTH; column++) {
            double x = staff.left() + (column + 0.5 - StaffHead.MARGIN) * step;
            double middle = staff.middle(x);
            double localStep = staff.space(x) / StaffHead.SPACE;
            for (int row = 0; row < StaffHead.HEIGHT; row++) {
                double sum = 0;
                for (int sample = 0; sample < samples * samples; sample++) {
                    double dx = (sample % samples + 0.5) / samples - 0.5;
                    double dy = (sample / samples + 0.5) / samples;
                    sum += page.between(x + dx * step, middle + (row + dy - StaffHead.MIDDLE) * localStep);
                }
                ink[row * StaffHead.WIDTH + column] = (float) (1 - sum / (samples * samples) / GreyPicture.WHITE);
            }
        }
        return new StaffHead(ink);
    }
}
