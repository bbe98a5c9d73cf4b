package org.mirubato.processors.pdf.worker;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a camera held a photograph, after the Exif standard's orientation tag: 1 upright, 3 upside down, 6 and 8 on its side, the
 * even ones between mirrored.
 */
record Orientation(int tag) {

    private static final int MOST_HEAD = 1 << 17;
    private static final int APPLICATION_MARKERS = 0xFFE0;
    private static final int EXIF_MARKER = 0xFFE1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * What a JPEG's first bytes say of it; upright where they say nothing or nonsense. ImageIO's own metadata are no help: they
     * refuse the pictures of many cameras.
     */
    static Orientation of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(MOST_HEAD);
        }
        ByteBuffer bytes = ByteBuffer.wrap(head);
        int at = 2;
        while (at + 4 <= head.length && (bytes.getShort(at) & 0xFFF0) == APPLICATION_MARKERS) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if ((bytes.getShort(at) & 0xFFFF) == EXIF_MARKER && at + 2 + length <= head.length && length > 2) {
                return new Orientation(tagIn(Arrays.copyOfRange(head, at + 4, at + 2 + length)));
            }
            at += 2 + length;
        }
        return new Orientation(1);
    }

    /** Walks the first directory of a TIFF header after "Exif". */
    private static int tagIn(byte[] bytes) {
        if (bytes.length < 14 || !ByteBuffer.wrap(bytes, 0, 6).equals(ByteBuffer.wrap(EXIF))) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, 6, bytes.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                int tag = tiff.getShort(entry + 8);
                return tag >= 1 && tag <= 8 ? tag : 1;
            }
        }
        return 1;
    }

    /** Whether width and height change places. */
    boolean sideways() {
        return tag >= 5;
    }

    /** From a unit square as stored to one as it should be seen. */
    AffineTransform upright() {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }
}
