package org.mirubato.processors.pdf.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.SplittableRandom;

/** Trees that are none, lengths and counts that lie, tables that lead back into themselves. */
final class TwistedStructures {

    private TwistedStructures() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("page tree in itself", random -> treeOf(random, "2 0 R")),
                new Attack("page tree through a chain", TwistedStructures::chained),
                new Attack("parents in a circle", TwistedStructures::parents),
                new Attack("millions of pages claimed", TwistedStructures::claimed),
                new Attack("one page listed a million times", TwistedStructures::repeated),
                new Attack(
                        "cross references in a circle",
                        random -> new RawPdf()
                                .goodPage()
                                .trailer(Bytes.oneOf(random, "/Prev {xref}", "/XRefStm {xref}", "/Prev 0 /XRefStm 9"))
                                .bytes()),
                new Attack("object stream in itself", TwistedStructures::objectStream),
                new Attack("length that is its own", TwistedStructures::ownLength),
                new Attack("reference to itself", TwistedStructures::ownReference),
                new Attack("arrays nested without end", random -> nested(random, "[", "]")),
                new Attack("dictionaries nested without end", random -> nested(random, "<</A ", ">>")),
                new Attack("a huge cross reference table", TwistedStructures::hugeTable));
    }

    private static byte[] treeOf(SplittableRandom random, String kid) {
        RawPdf pdf = new RawPdf().goodPage();
        String kids = (kid + " ").repeat(1 + random.nextInt(3));
        return pdf.tree("<< /Type /Pages /Kids [" + kids + " 4 0 R] /Count " + random.nextInt(1000) + " >>")
                .bytes();
    }

    private static byte[] chained(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int length = 3 + random.nextInt(3000);
        int first = pdf.next();
        for (int i = 0; i < length; i++) {
            int to = i == length - 1 ? (random.nextBoolean() ? first : 4) : first + i + 1;
            pdf.object("<< /Type /Pages /Count 1 /Kids [" + to + " 0 R] >>");
        }
        return pdf.tree("<< /Type /Pages /Count 1 /Kids [" + first + " 0 R] >>").bytes();
    }

    private static byte[] parents(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int content = pdf.stream("", RawPdf.STAFF);
        int page = pdf.next();
        int other = page + 1;
        pdf.object("<< /Type /Page /Parent " + other + " 0 R /Contents " + content + " 0 R >>");
        pdf.object("<< /Type /Pages /Parent " + Bytes.oneOf(random, page, other) + " 0 R >>");
        return pdf.tree("<< /Type /Pages /Count 1 /Kids [" + page + " 0 R] >>").bytes();
    }

    private static byte[] claimed(SplittableRandom random) {
        String count = Bytes.oneOf(random, "2000000", "2147483647", "-5", "99999999999999999999", "(many)", "0");
        RawPdf pdf = new RawPdf().goodPage().goodPage();
        return pdf.tree("<< /Type /Pages /Kids [4 0 R 6 0 R] /Count " + count + " >>")
                .bytes();
    }

    private static byte[] repeated(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int times = 101 + random.nextInt(1_000_000);
        return pdf.tree("<< /Type /Pages /Kids [" + "4 0 R ".repeat(times) + "] /Count " + times + " >>")
                .bytes();
    }

    /** The objects of a stream that is said to be among them. */
    private static byte[] objectStream(SplittableRandom random) {
        int count = 1 + random.nextInt(3);
        String body = "1 0 obj\n<< /Type /ObjStm /N " + count + " /First 10 /Extends 1 0 R /Length 40 >>\nstream\n"
                + "1 0 2 0 3 0 << /Type /Catalog /Pages 2 0 R >>\nendstream\nendobj\n";
        byte[] table = {
            0, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 0, 1, 0, 1, 1, 0, 9, 0, 0,
        };
        int start = 9 + body.length();
        String head =
                "%PDF-1.7\n" + body + "4 0 obj\n<< /Type /XRef /Size 5 /Root 2 0 R /W [1 2 1] /Index [0 5] /Length "
                        + table.length + " /Prev " + start + " >>\nstream\n" + new String(table, ISO_8859_1)
                        + "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n";
        return head.getBytes(ISO_8859_1);
    }

    private static byte[] ownLength(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int content = pdf.next();
        int length = Bytes.oneOf(random, content, content + 1, 999_999);
        pdf.object("<< /Length " + length + " 0 R >>\nstream\n" + RawPdf.STAFF + "\nendstream");
        pdf.object((content + 1) + " 0 R");
        return pdf.page("", content, "/MediaBox [0 0 595 842]").bytes();
    }

    private static byte[] ownReference(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int self = pdf.object(pdf.next() + " 0 R");
        String entry = Bytes.oneOf(random, "/MediaBox", "/CropBox", "/Rotate", "/Annots", "/Resources");
        int content = pdf.stream("", RawPdf.STAFF);
        return pdf.page("", content, entry + " " + self + " 0 R").bytes();
    }

    private static byte[] nested(SplittableRandom random, String open, String close) {
        int depth = 500 << random.nextInt(10);
        RawPdf pdf = new RawPdf().goodPage();
        pdf.object(open.repeat(depth) + (random.nextBoolean() ? "0 " + close.repeat(depth) : ""));
        String place = Bytes.oneOf(random, "/Names 5 0 R", "/Metadata 5 0 R", "/AcroForm 5 0 R");
        return pdf.catalog(place).bytes();
    }

    private static byte[] hugeTable(SplittableRandom random) {
        String pdf = new String(new RawPdf().goodPage().bytes(), ISO_8859_1);
        long entries = 1L << (10 + random.nextInt(30));
        return pdf.replaceFirst("xref\n0 \\d+", "xref\n0 " + entries).getBytes(ISO_8859_1);
    }
}
