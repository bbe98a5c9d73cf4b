package org.mirubato.processors.pdf.attack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Uploaded pictures that are broken, giant or bombs. */
final class PictureFiles {

    private PictureFiles() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("uploaded picture damaged", PictureFiles::damaged),
                new Attack("uploaded picture with a giant header", PictureFiles::giant),
                new Attack("uploaded picture with a bomb beside it", PictureFiles::bomb));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    private static byte[] damaged(SplittableRandom random) throws IOException {
        return DamagedSamples.flipped(
                random.nextBoolean() ? png() : BadPictures.jpeg(), random, 1 + random.nextInt(20));
    }

    private static byte[] giant(SplittableRandom random) throws IOException {
        if (random.nextBoolean()) {
            return BadPictures.giantJpeg();
        }
        int side = Bytes.oneOf(random, 7000, 60_000, 2_147_483_647);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {(byte) (random.nextBoolean() ? 16 : 8), 2, 0, 0, 0})
                .array();
        byte[] rows = Bytes.deflated(new byte[1 << 20], 300);
        return framed(chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new byte[0]));
    }

    /** What a picture says about itself, packed. */
    private static byte[] bomb(SplittableRandom random) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(9)
                .putInt(9)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        byte[] packed = Bytes.deflated(Bytes.blanks(1 << 20), 100 + random.nextInt(300));
        byte[] said = BadPictures.concatenated("Title\0\0".getBytes(StandardCharsets.ISO_8859_1), packed);
        String kind = Bytes.oneOf(random, "zTXt", "iCCP");
        return framed(
                chunk("IHDR", header),
                chunk(kind, said),
                chunk("IDAT", Bytes.deflated(new byte[90])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] framed(byte[]... chunks) {
        return BadPictures.concatenated(
                "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), BadPictures.concatenated(chunks));
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] body = BadPictures.concatenated(name.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 sum = new CRC32();
        sum.update(body);
        return BadPictures.concatenated(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
