package org.mirubato.processors.pdf.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.SplittableRandom;

/** Small streams that become huge. */
final class Bombs {

    private static final byte[] BLANKS = Bytes.blanks(1 << 20);

    private Bombs() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("Flate bomb", random -> content("/FlateDecode", blanks(random))),
                new Attack(
                        "Flate in Flate bomb",
                        random -> content("[/FlateDecode /FlateDecode]", Bytes.deflated(blanks(random)))),
                new Attack("Flate bomb of drawing", Bombs::drawing),
                new Attack("LZW bomb", random -> content("[/FlateDecode /LZWDecode]", lzw(random))),
                new Attack("ASCIIHex chain", Bombs::hexChain),
                new Attack(
                        "a filter a thousand times",
                        random -> content(
                                "[" + "/ASCIIHexDecode ".repeat(1000 + random.nextInt(9000)) + "]", Bytes.blanks(99))),
                new Attack("run length bomb", random -> content("[/FlateDecode /RunLengthDecode]", runs(random))),
                new Attack("predictor with giant rows", Bombs::predictor),
                new Attack("bomb of saved states", Bombs::states),
                new Attack("bomb of text", Bombs::text),
                new Attack("object stream bomb", Bombs::objects));
    }

    private static byte[] blanks(SplittableRandom random) {
        return Bytes.deflated(BLANKS, 100 + random.nextInt(300));
    }

    private static byte[] content(String filter, byte[] data) {
        RawPdf pdf = new RawPdf().goodPage();
        int bomb = pdf.stream("/Filter " + filter, data);
        return pdf.page("", bomb, "/MediaBox [0 0 595 842]").goodPage().bytes();
    }

    private static byte[] drawing(SplittableRandom random) {
        String operators = Bytes.oneOf(random, "9 9 m 99 99 l S ", "q 1 0 0 1 0 0 cm Q ", "0 0 9 9 re f ", "9 9 l ");
        byte[] part = operators.repeat(1000).getBytes(ISO_8859_1);
        return content("/FlateDecode", Bytes.deflated(part, 2000 + random.nextInt(8000)));
    }

    /** Clear-table codes of nine bits, then the same byte with growing codes: each bit pattern of zeroes is a byte 0. */
    private static byte[] lzw(SplittableRandom random) {
        return Bytes.deflated(new byte[1 << 16], 1000 + random.nextInt(3000));
    }

    private static byte[] hexChain(SplittableRandom random) {
        byte[] data = Bytes.blanks(1000);
        int times = 4 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            data = Bytes.hex(data);
        }
        return content("[" + "/AHx ".repeat(times) + "]", data);
    }

    private static byte[] runs(SplittableRandom random) {
        byte[] pairs = new byte[2 << 15];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = (byte) 129;
            pairs[i + 1] = ' ';
        }
        return Bytes.deflated(pairs, 100 + random.nextInt(400));
    }

    private static byte[] predictor(SplittableRandom random) {
        int columns = Bytes.oneOf(random, 2_000_000_000, 300_000_000, 65_536, -1);
        int colors = Bytes.oneOf(random, 1, 32, 2_000_000);
        RawPdf pdf = new RawPdf();
        int bomb = pdf.stream(
                "/Filter /FlateDecode /DecodeParms << /Predictor " + Bytes.oneOf(random, 2, 12, 15) + " /Colors "
                        + colors + " /BitsPerComponent 16 /Columns " + columns + " >>",
                Bytes.deflated(new byte[100_000]));
        return pdf.page("", bomb, "/MediaBox [0 0 595 842]").bytes();
    }

    private static byte[] states(SplittableRandom random) {
        byte[] part = Bytes.oneOf(random, "q ", "BT ", "[", "<<", "(", "/a BMC ", "1 ")
                .repeat(1000)
                .getBytes(ISO_8859_1);
        return content("/FlateDecode", Bytes.deflated(part, 1000 + random.nextInt(20_000)));
    }

    /** So many words that what was read of the page is larger than any answer may be. */
    private static byte[] text(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String meaning = "0041".repeat(200);
        int map = pdf.stream(
                "",
                "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
                        + "endcodespacerange 2 beginbfchar <41> <" + meaning + "> <42> <" + meaning
                        + "> endbfchar endcmap end");
        int font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + map + " 0 R >>");
        StringBuilder words = new StringBuilder("BT /F 9 Tf ");
        for (int i = 0; i < 40_000; i++) {
            words.append("1 0 0 1 ")
                    .append(random.nextInt(500))
                    .append(' ')
                    .append(random.nextInt(800))
                    .append(" Tm (A) Tj ");
        }
        byte[] content = Bytes.deflated((words + "ET").getBytes(ISO_8859_1));
        for (int i = 0; i < 3; i++) {
            int stream = pdf.stream("/Filter /FlateDecode", content);
            pdf.page("/Font << /F " + font + " 0 R >>", stream, "/MediaBox [0 0 595 842]");
        }
        return pdf.bytes();
    }

    private static byte[] objects(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int bomb = pdf.stream(
                "/Type /ObjStm /N " + Bytes.oneOf(random, 2, 1_000_000, 2_147_483_647)
                        + " /First 20 /Filter /FlateDecode",
                Bytes.deflated(BLANKS, 100 + random.nextInt(300)));
        String text = new String(pdf.bytes(), ISO_8859_1);
        // without its table all objects are looked for, those in streams too
        String lost = random.nextBoolean()
                ? text.replace("startxref", "startx")
                : text.replaceAll("\\d{10} 00000 n", "9 0 n");
        return lost.replace("/Root 1 0 R", "/Root 1 0 R /Info " + bomb + " 0 R").getBytes(ISO_8859_1);
    }
}
