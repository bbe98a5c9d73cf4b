package org.mirubato.processors.pdf.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Fonts that are missing, broken, or describe themselves by themselves. */
final class BadFonts {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");

    private BadFonts() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack(
                        "font that is nowhere",
                        random -> text("<< /Type /Font /Subtype "
                                + Bytes.oneOf(random, "/Type1", "/TrueType", "/MMType1", "/Type9")
                                + " /BaseFont /Nowhere-Bold >>")),
                new Attack(
                        "font of another type",
                        random -> text(Bytes.oneOf(random, "null", "[1 2 3]", "(Helvetica)", "5 0 R", "<< >>"))),
                new Attack("font program of nonsense", BadFonts::nonsense),
                new Attack("font programs damaged", BadFonts::damaged),
                new Attack(
                        "composite font without descendants",
                        random -> text("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding "
                                + Bytes.oneOf(random, "/Identity-H", "/NoSuchCMap", "7 0 R", "<< >>")
                                + Bytes.oneOf(random, "", " /DescendantFonts []", " /DescendantFonts [null]") + " >>")),
                new Attack("composite font that is its own descendant", BadFonts::ownDescendant),
                new Attack("map of characters that uses itself", BadFonts::ownMap),
                new Attack("map of millions of characters", BadFonts::giantMap),
                new Attack(
                        "widths without end",
                        random -> text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar "
                                + Bytes.oneOf(random, 0, -5, 2_000_000_000) + " /LastChar 2147483647 /Widths ["
                                + "9 ".repeat(random.nextInt(100_000)) + "] >>")),
                new Attack("drawn font that draws itself", BadFonts::ownGlyphs));
    }

    private static byte[] text(String font) {
        RawPdf pdf = new RawPdf();
        pdf.object(font);
        return shown(pdf, 3);
    }

    private static byte[] shown(RawPdf pdf, int font) {
        return pdf.page("/Font << /F " + font + " 0 R >>", "BT /F 20 Tf 50 700 Td (The music) Tj <0041ffff> Tj ET")
                .goodPage()
                .bytes();
    }

    private static byte[] nonsense(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        byte[] head = Bytes.oneOf(
                random,
                new byte[] {0, 1, 0, 0, 0, 12},
                "OTTO\0\t".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                "%!PS-AdobeFont-1.0: X\n/FontName ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                new byte[] {1, 0, 4, 4});
        int program = pdf.stream("", BadPictures.concatenated(head, Bytes.random(random, 3000)));
        int descriptor = pdf.object("<< /Type /FontDescriptor /FontName /X "
                + Bytes.oneOf(random, "/FontFile", "/FontFile2", "/FontFile3") + " " + program + " 0 R >>");
        int font = pdf.object("<< /Type /Font /BaseFont /X /FontDescriptor " + descriptor + " 0 R /Subtype "
                + Bytes.oneOf(random, "/Type1", "/TrueType") + " >>");
        return shown(pdf, font);
    }

    /** The music fonts of a sample score with flipped bits, in an otherwise sound file. */
    private static byte[] damaged(SplittableRandom random) throws IOException {
        byte[] sample = Files.readAllBytes(
                SAMPLES.resolve(Bytes.oneOf(random, "beethoven-elise.pdf", "folia.pdf", "mozart-maman.pdf")));
        try (PDDocument document = Loader.loadPDF(sample)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    damage(page.getResources().getFont(name), random);
                }
            }
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void damage(PDFont font, SplittableRandom random) throws IOException {
        if (font.getFontDescriptor() == null) {
            return;
        }
        for (COSName key : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
            COSStream program = font.getFontDescriptor().getCOSObject().getCOSStream(key);
            if (program != null) {
                byte[] plain = program.createInputStream().readAllBytes();
                try (var out = program.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(DamagedSamples.flipped(plain, random, 1 + random.nextInt(300)));
                }
            }
        }
    }

    private static byte[] ownDescendant(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String encoding = Bytes.oneOf(random, "/Identity-H", "/UniJIS-UTF16-H");
        int font = pdf.object(
                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding " + encoding + " /DescendantFonts [3 0 R] >>");
        return shown(pdf, font);
    }

    private static byte[] ownMap(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int map = pdf.next();
        String uses = Bytes.oneOf(random, "/UseCMap " + map + " 0 R", "/UseCMap /X", "");
        pdf.stream(
                "/Type /CMap /CMapName /X " + uses,
                "/X usecmap begincmap 1 begincodespacerange <0000> <ffff> " + "endcodespacerange endcmap");
        int font = pdf.object("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding " + map
                + " 0 R /ToUnicode " + map
                + " 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>");
        return shown(pdf, font);
    }

    private static byte[] giantMap(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String range = Bytes.oneOf(
                random,
                "<00000000> <ffffffff> <0041>",
                "<0000> <ffff> [<0041>]",
                "<00> <ffffff> <" + "41".repeat(999) + ">");
        int map = pdf.stream(
                "",
                "begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange "
                        + (" 1 beginbfrange " + range + " endbfrange").repeat(50) + " endcmap");
        int font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + map + " 0 R >>");
        return shown(pdf, font);
    }

    private static byte[] ownGlyphs(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int font = pdf.next();
        int glyph = font + 1;
        String shows = "(" + "a".repeat(1 + random.nextInt(9)) + ")";
        pdf.object(
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a "
                        + glyph
                        + " 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] "
                        + "/Resources << /Font << /F " + font + " 0 R >> >> >>");
        pdf.stream("", "1000 0 d0 BT /F 1 Tf " + shows + " Tj ET");
        return pdf.page("/Font << /F " + font + " 0 R >>", "BT /F 20 Tf 50 700 Td " + shows + " Tj ET")
                .goodPage()
                .bytes();
    }
}
