package org.mirubato.processors.reading.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A picture in grey. Whoever makes one gives its pixels away; nobody changes them afterwards.
 *
 * @param pixels one unsigned byte each, row by row from the top left; 0 is black, 255 white
 */
@SuppressWarnings("ArrayRecordComponent")
public record GreyPicture(int width, int height, byte[] pixels) {

    public static final int WHITE = 255;

    /** @throws IllegalArgumentException when the pixels are not width times height, or there are none */
    public GreyPicture {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels make no picture of " + width + " times " + height);
        }
    }

    /** Where a pixel of a new picture comes from. */
    public interface Source {

        /** Grey from 0 to 255 for the middle of a pixel of the new picture. */
        double at(int x, int y);
    }

    /** A picture drawn pixel by pixel; values out of range are clamped. */
    public static GreyPicture drawn(int width, int height, Source source) {
        return drawn(IntStream.range(0, height), width, height, source);
    }

    /** The same by all cores at once, of a source whose pixels do not depend on what was asked before. */
    private static GreyPicture drawnAtOnce(int width, int height, Source source) {
        return drawn(IntStream.range(0, height).parallel(), width, height, source);
    }

    private static GreyPicture drawn(IntStream rows, int width, int height, Source source) {
        byte[] pixels = new byte[width * height];
        rows.forEach(y -> {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) Math.max(0, Math.min(WHITE, Math.round(source.at(x, y))));
            }
        });
        return new GreyPicture(width, height, pixels);
    }

    /** A white picture. */
    public static GreyPicture blank(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) WHITE);
        return new GreyPicture(width, height, pixels);
    }

    /** Grey of a pixel; white outside. */
    public int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : pixels[y * width + x] & 0xff;
    }

    /** Grey between pixels, by bilinear interpolation; white outside. */
    public double between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double fx = x - left;
        double fy = y - top;
        return (1 - fy) * ((1 - fx) * at(left, top) + fx * at(left + 1, top))
                + fy * ((1 - fx) * at(left, top + 1) + fx * at(left + 1, top + 1));
    }

    /** The same at another size: averaged where it shrinks, interpolated where it grows. */
    public GreyPicture scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        double stepX = (double) width / newWidth;
        double stepY = (double) height / newHeight;
        int samplesX = (int) Math.max(1, Math.round(stepX));
        int samplesY = (int) Math.max(1, Math.round(stepY));
        return drawnAtOnce(newWidth, newHeight, (x, y) -> {
            double sum = 0;
            for (int j = 0; j < samplesY; j++) {
                for (int i = 0; i < samplesX; i++) {
                    sum += between((x + (i + 0.5) / samplesX) * stepX - 0.5, (y + (j + 0.5) / samplesY) * stepY - 0.5);
                }
            }
            return sum / (samplesX * samplesY);
        });
    }

    /** The same after so many quarter turns clockwise. */
    public GreyPicture quarterTurned(int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> drawn(height, width, (x, y) -> at(y, height - 1 - x));
            case 2 -> drawn(width, height, (x, y) -> at(width - 1 - x, height - 1 - y));
            case 3 -> drawn(height, width, (x, y) -> at(width - 1 - y, x));
            default -> this;
        };
    }

    /** The same of equal size, turned clockwise about its middle; what comes from outside is white. */
    public GreyPicture turned(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        return drawnAtOnce(width, height, (x, y) -> {
            double dx = x - middleX;
            double dy = y - middleY;
            return between(middleX + cos * dx + sin * dy, middleY - sin * dx + cos * dy);
        });
    }

    /** A part of it; what lies outside is white. */
    public GreyPicture cut(int left, int top, int newWidth, int newHeight) {
        return drawn(newWidth, newHeight, (x, y) -> at(left + x, top + y));
    }
}
