package org.mirubato.processors.reading.picture;

/** Cuts the beginnings of staves out of a page, for the eyes of a network. */
public final class StaffCuttings {

    /** Pixels of a cutting, and of its staff space. */
    public static final int WIDTH = 208;

    public static final int HEIGHT = 96;
    public static final int SPACE = 8;

    /** Staff spaces before the lines begin: a bracket's or brace's inner part may belong to them. */
    private static final double BEFORE = 2;

    private StaffCuttings() {}

    /**
     * A staff's beginning, its lines straightened and its middle line at half the height.
     *
     * @return {@link #HEIGHT} rows of {@link #WIDTH} values, 0 for white to 1 for black
     */
    public static float[] head(GreyPicture page, FoundStaff staff) {
        float[] head = new float[WIDTH * HEIGHT];
        double space = staff.space(staff.left());
        double step = space / SPACE;
        int samples = (int) Math.max(1, Math.round(step));
        for (int x = 0; x < WIDTH; x++) {
            double atX = staff.left() - BEFORE * space + (x + 0.5) * step;
            double middle = staff.middle(atX);
            double localStep = staff.space(atX) / SPACE;
            for (int y = 0; y < HEIGHT; y++) {
                double sum = 0;
                for (int sample = 0; sample < samples * samples; sample++) {
                    double dx = ((sample % samples) + 0.5) / samples - 0.5;
                    double dy = ((sample / samples) + 0.5) / samples;
                    sum += page.between(atX + dx * step, middle + (y + dy - HEIGHT / 2.0) * localStep);
                }
                head[y * WIDTH + x] = (float) (1 - sum / (samples * samples) / GreyPicture.WHITE);
            }
        }
        return head;
    }
}
