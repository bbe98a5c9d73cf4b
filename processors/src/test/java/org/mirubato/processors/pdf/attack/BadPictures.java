package org.mirubato.processors.pdf.attack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Pictures in a page that are too large, broken, or of a kind that decoders have stumbled over. */
final class BadPictures {

    private BadPictures() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("giant picture", BadPictures::giant),
                new Attack(
                        "giant picture by fax",
                        random -> picture(
                                "/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode "
                                        + "/DecodeParms << /K " + Bytes.oneOf(random, -1, 0, 4) + " /Columns "
                                        + Bytes.oneOf(random, 60_000, 2_000_000_000, 0, -3) + " /Rows 60000 >>",
                                Bytes.random(random, 5000))),
                new Attack("JBIG2 of nonsense", random -> jbig2(Bytes.random(random, 500))),
                new Attack("JBIG2 with a giant page", BadPictures::giantJbig2),
                new Attack(
                        "JPX of nonsense",
                        random -> picture(
                                "/Width 99 /Height 99 /Filter /JPXDecode",
                                concatenated(
                                        new byte[] {(byte) 0xff, 0x4f, (byte) 0xff, 0x51},
                                        Bytes.random(random, 2000)))),
                new Attack(
                        "broken JPEG",
                        random -> picture(
                                dct("/DeviceRGB"), DamagedSamples.flipped(jpeg(), random, 1 + random.nextInt(60)))),
                new Attack("JPEG whose header is giant", random -> picture(dct("/DeviceRGB"), giantJpeg())),
                new Attack("broken ICC profile", BadPictures::brokenProfile),
                new Attack("masks in a circle", BadPictures::masks),
                new Attack("odd numbers of a picture", BadPictures::odd),
                new Attack(
                        "palette beyond its table",
                        random -> picture(
                                "/Width 400 /Height 400 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB "
                                        + Bytes.oneOf(random, 255, 2_000_000_000, -1) + " <00>]",
                                Bytes.random(random, 160_000))),
                new Attack(
                        "a picture in the text that never ends",
                        random -> new RawPdf()
                                .page("", "BI /W 9 /H 9 /BPC 8 /CS /G ID " + "xEI".repeat(1 + random.nextInt(90_000)))
                                .bytes()));
    }

    static byte[] picture(String entries, byte[] data) {
        RawPdf pdf = new RawPdf();
        int image = pdf.stream("/Type /XObject /Subtype /Image " + entries, data);
        return pdf.page("/XObject << /I " + image + " 0 R >>", "q 500 0 0 500 50 50 cm /I Do Q")
                .goodPage()
                .bytes();
    }

    private static byte[] giant(SplittableRandom random) {
        int side = Bytes.oneOf(random, 9_000, 30_000, 65_000, 2_000_000_000);
        int bits = Bytes.oneOf(random, 1, 8, 16);
        String colours = Bytes.oneOf(random, "/DeviceGray", "/DeviceRGB", "/DeviceCMYK");
        byte[] data = Bytes.deflated(new byte[1 << 20], Math.min(300, (long) side * bits / 8 * side >> 20));
        return picture(
                "/Width " + side + " /Height " + side + " /BitsPerComponent " + bits + " /ColorSpace " + colours
                        + " /Filter /FlateDecode",
                data);
    }

    private static byte[] jbig2(byte[] data) {
        return picture("/Width 400 /Height 400 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", data);
    }

    /** A segment of page information that claims two thousand million rows, and a region of as many. */
    private static byte[] giantJbig2(SplittableRandom random) {
        byte[] side = {0x7f, (byte) 0xff, (byte) random.nextInt(256), 0};
        byte[] page = concatenated(new byte[] {0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 19}, side, side, new byte[11]);
        byte[] region = concatenated(
                new byte[] {0, 0, 0, 1, 38, 0, 1, 0, 0, 0, 60}, side, side, new byte[9], Bytes.random(random, 43));
        return jbig2(concatenated(page, region));
    }

    private static String dct(String colours) {
        return "/Width 300 /Height 300 /BitsPerComponent 8 /ColorSpace " + colours + " /Filter /DCTDecode";
    }

    static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    static byte[] giantJpeg() throws IOException {
        byte[] bytes = jpeg();
        for (int i = 0; i < bytes.length - 9; i++) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xc0) {
                bytes[i + 5] = bytes[i + 7] = (byte) 0xff;
                bytes[i + 6] = bytes[i + 8] = (byte) 0xf0;
            }
        }
        return bytes;
    }

    private static byte[] brokenProfile(SplittableRandom random) throws IOException {
        byte[] profile = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                .getData();
        DamagedSamples.flipped(profile, random, 1 + random.nextInt(200));
        if (random.nextBoolean()) {
            profile = java.util.Arrays.copyOf(profile, 128 + random.nextInt(500));
        }
        RawPdf pdf = new RawPdf();
        int icc = pdf.stream("/N " + Bytes.oneOf(random, 1, 3, 4, 0, 99), profile);
        int image = pdf.stream(
                "/Type /XObject /Subtype /Image /Width 50 /Height 50 /BitsPerComponent 8 /ColorSpace [/ICCBased " + icc
                        + " 0 R]",
                Bytes.random(random, 10_000));
        return pdf.page(
                        "/ColorSpace << /C [/ICCBased " + icc + " 0 R] >> /XObject << /I " + image + " 0 R >>",
                        "/C cs 0.1 0.2 0.3 sc 9 9 99 99 re f q 99 0 0 99 9 9 cm /I Do Q")
                .bytes();
    }

    private static byte[] masks(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int image = pdf.next();
        String mask = Bytes.oneOf(random, "/SMask", "/Mask");
        pdf.stream(
                "/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray "
                        + mask + " " + (random.nextBoolean() ? image : image + 1) + " 0 R",
                new byte[400]);
        pdf.stream(
                "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray "
                        + mask + " " + image + " 0 R",
                new byte[400]);
        return pdf.page("/XObject << /I " + image + " 0 R >>", "q 500 0 0 500 50 50 cm /I Do Q")
                .bytes();
    }

    private static byte[] odd(SplittableRandom random) {
        return picture(
                "/Width " + Bytes.oneOf(random, 0, -4, 7, 100_000) + " /Height " + Bytes.oneOf(random, 0, -1, 3)
                        + " /BitsPerComponent " + Bytes.oneOf(random, 0, 3, 64, -8) + " /ColorSpace "
                        + Bytes.oneOf(
                                random, "/Nothing", "[/Separation /X /DeviceRGB << >>]", "null", "[/DeviceN [] /X]")
                        + " /Decode [" + Bytes.oneOf(random, "1 0", "9e99 -9e99", "0") + "]",
                Bytes.random(random, 2000));
    }

    static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
