package org.mirubato.processors.reading.vision.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What printing, scanning and photographing do to a picture's pixels. Each works on the canvas it is given. */
final class Wear {

    private Wear() {}

    /** Blurs by a kernel close to the normal distribution, with the given deviation in pixels. */
    static void blur(Canvas canvas, double deviation) {
        if (deviation < 0.2) {
            return;
        }
        int reach = (int) Math.ceil(2.5 * deviation);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        convolve(canvas, kernel, 1, canvas.width(), canvas.width(), canvas.height());
        convolve(canvas, kernel, canvas.width(), 1, canvas.height(), canvas.width());
    }

    private static void convolve(Canvas canvas, float[] kernel, int step, int stride, int length, int lines) {
        int reach = kernel.length / 2;
        float[] padded = new float[length + 2 * reach];
        for (int line = 0; line < lines; line++) {
            int start = line * stride;
            for (int i = 0; i < padded.length; i++) {
                padded[i] = canvas.ink()[start + Math.max(0, Math.min(length - 1, i - reach)) * step];
            }
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += padded[i + k] * kernel[k];
                }
                canvas.ink()[start + i * step] = sum;
            }
        }
    }

    /** Makes lines thicker (a low threshold) or thinner (a high one), the sharper the steeper. */
    static void develop(Canvas canvas, double threshold, double steepness) {
        float[] tones = new float[256];
        for (int tone = 0; tone < tones.length; tone++) {
            tones[tone] = (float) (1 / (1 + Math.exp(-steepness * (tone / 255.0 - threshold))));
        }
        float[] ink = canvas.ink();
        for (int i = 0; i < ink.length; i++) {
            ink[i] = tones[Math.round(255 * Math.max(0, Math.min(1, ink[i])))];
        }
    }

    /** Uneven light: the paper's and the ink's brightness change over the picture. */
    static void light(Canvas canvas, double black, Dice dice) {
        double left = dice.between(0.45, 1);
        double right = dice.between(0.45, 1);
        double fall = dice.between(-0.25, 0.25);
        double arch = dice.between(-0.2, 0.2);
        float[] ink = canvas.ink();
        for (int y = 0; y < canvas.height(); y++) {
            double v = (double) y / canvas.height() - 0.5;
            for (int x = 0; x < canvas.width(); x++) {
                double u = (double) x / canvas.width();
                double bright = left + (right - left) * u + fall * v + arch * (4 * u * (1 - u) - 0.5);
                int i = y * canvas.width() + x;
                ink[i] = (float) (1 - bright * (1 - (1 - black) * ink[i]));
            }
        }
    }

    /** The other side of the paper shines through. */
    static void shineThrough(Canvas canvas, Canvas back, double strength) {
        float[] ink = canvas.ink();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int i = y * canvas.width() + x;
                float other = back.at(back.width() - 2 - x, y);
                ink[i] = Math.max(ink[i], (float) strength * other);
            }
        }
    }

    static void noise(Canvas canvas, double deviation, RandomGenerator random) {
        float[] ink = canvas.ink();
        // the sum of four even chances is normal enough; its deviation is the root of a third of the range of one
        float scale = (float) (deviation * Math.sqrt(3) / 0x1p16);
        for (int i = 0; i < ink.length; i++) {
            long bits = random.nextLong();
            long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
            ink[i] += scale * (sum - 2 * 0xffff);
        }
    }

    /** Dust and holes: small squares of ink or white. */
    static void speckle(Canvas canvas, double share, Dice dice) {
        int spots = (int) (share * canvas.ink().length);
        for (int spot = 0; spot < spots; spot++) {
            int size = dice.whole(1, 2);
            int x = dice.whole(0, canvas.width() - size - 1);
            int y = dice.whole(0, canvas.height() - size - 1);
            float value = dice.chance(0.6) ? 1 : 0;
            for (int row = y; row < y + size; row++) {
                Arrays.fill(canvas.ink(), row * canvas.width() + x, row * canvas.width() + x + size, value);
            }
        }
    }

    /** Two tones, as faxes have. */
    static void twoTones(Canvas canvas, double threshold) {
        float[] ink = canvas.ink();
        for (int i = 0; i < ink.length; i++) {
            ink[i] = ink[i] > threshold ? 1 : 0;
        }
    }
}
