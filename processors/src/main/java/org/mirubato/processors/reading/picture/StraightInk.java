package org.mirubato.processors.reading.picture;

/** The ink along a staff with its lines straightened, from pictures however they lean or bend. Pure. */
public final class StraightInk {

    /** Paper is what half of the pixels are at most, ink what the darkest hundredth are. */
    private static final double PAPER = 0.5;

    private static final double INK = 0.99;
    private static final int TONES = 256;

    private StraightInk() {}

    /**
     * What is cut out of a page.
     *
     * @param left of its first column, in pixels of the page
     * @param step from column to column, in pixels of the page
     * @param rowsToSpace rows of the cut in the distance of two lines
     * @param middle the row at whose upper edge the middle line lies
     */
    public record Cut(double left, double step, double rowsToSpace, int width, int height, int middle) {}

    /** The ink of each pixel of the cut, 0 to 1, row by row; averaged where the page is finer than the cut. */
    public static float[] of(GreyPicture page, FoundStaff staff, Cut cut) {
        int samples = (int) Math.max(2, Math.round(cut.step));
        float[] ink = new float[cut.width * cut.height];
        for (int column = 0; column < cut.width; column++) {
            double x = cut.left + (column + 0.5) * cut.step;
            double middle = staff.middle(x);
            double rowStep = staff.space(x) / cut.rowsToSpace;
            for (int row = 0; row < cut.height; row++) {
                double sum = 0;
                for (int sample = 0; sample < samples * samples; sample++) {
                    double dx = (sample % samples + 0.5) / samples - 0.5;
                    double dy = (sample / samples + 0.5) / samples;
                    sum += page.between(x + dx * cut.step, middle + (row + dy - cut.middle) * rowStep);
                }
                ink[row * cut.width + column] = (float) (1 - sum / (samples * samples) / GreyPicture.WHITE);
            }
        }
        return ink;
    }

    /** Makes the paper of a cut 0 and its ink 1, however dark or pale the picture is; changes the array that it returns. */
    public static float[] stretched(float[] pixels) {
        int[] tones = new int[TONES];
        for (float pixel : pixels) {
            tones[Math.round((TONES - 1) * Math.max(0, Math.min(1, pixel)))]++;
        }
        float paper = tone(tones, (int) (PAPER * pixels.length));
        float ink = Math.max(paper + 0.1f, tone(tones, (int) (INK * pixels.length)));
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.max(-0.5f, Math.min(1.2f, (pixels[i] - paper) / (ink - paper)));
        }
        return pixels;
    }

    private static float tone(int[] tones, int rank) {
        int below = 0;
        int tone = 0;
        while (tone < TONES - 1 && below + tones[tone] <= rank) {
            below += tones[tone++];
        }
        return (float) tone / (TONES - 1);
    }
}
