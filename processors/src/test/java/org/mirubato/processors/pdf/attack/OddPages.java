package org.mirubato.processors.pdf.attack;

import java.util.List;
import java.util.SplittableRandom;

/** Pages whose boxes and turns make no sense. */
final class OddPages {

    private OddPages() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("giant page", random -> boxed("[0 0 " + (14_401 + random.nextInt(1_000_000)) + " 800]")),
                new Attack("ribbon of a page", random -> boxed("[0 0 10 14000]")),
                new Attack(
                        "page without extent",
                        random -> boxed(Bytes.oneOf(
                                random, "[0 0 0 0]", "[5 5 5 900]", "[]", "[0 0]", "[(a) (b) (c) (d)]", "null"))),
                new Attack(
                        "page of infinite numbers",
                        random -> boxed(Bytes.oneOf(
                                random,
                                "[-1e38 -1e38 1e38 1e38]",
                                "[0 0 99999999999999999999999999 1]",
                                "[0 0 NaN 800]"))),
                new Attack(
                        "turned by nonsense",
                        random -> boxed("[0 0 595 842] /Rotate "
                                + Bytes.oneOf(random, "45", "-2147483648", "1e9", "(up)", "[90]"))),
                new Attack(
                        "unit of a mile",
                        random -> boxed("[0 0 595 842] /UserUnit " + Bytes.oneOf(random, "75000", "-1", "0", "1e30"))),
                new Attack(
                        "crop box elsewhere",
                        random -> boxed("[0 0 595 842] /CropBox "
                                + Bytes.oneOf(random, "[900 900 1000 1000]", "[-1e9 -1e9 1e9 1e9]", "[99 99 98 98]"))),
                new Attack("hundred pages, each for itself too much", OddPages::hundred));
    }

    private static byte[] boxed(String box) {
        RawPdf pdf = new RawPdf();
        int content = pdf.stream("", RawPdf.STAFF);
        pdf.page("", content, "/MediaBox " + box);
        return pdf.goodPage().bytes();
    }

    /** What one page may cost, a hundred pages may not. */
    private static byte[] hundred(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        byte[] part = "9 9 m 99 99 l S ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int content = pdf.stream("/Filter /FlateDecode", Bytes.deflated(part, 3000 + random.nextInt(3000)));
        for (int i = 0; i < 100; i++) {
            pdf.page("", content, "/MediaBox [0 0 595 842]");
        }
        return pdf.bytes();
    }
}
