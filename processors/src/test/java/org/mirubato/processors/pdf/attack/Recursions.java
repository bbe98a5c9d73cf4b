package org.mirubato.processors.pdf.attack;

import java.util.List;
import java.util.SplittableRandom;

/** Drawings that contain themselves, or one another so often that they never end. */
final class Recursions {

    private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] ";

    private Recursions() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("form that draws itself", Recursions::ownForm),
                new Attack("forms that draw one another", Recursions::exponential),
                new Attack("pattern that fills itself", Recursions::ownPattern),
                new Attack("pattern of a thousandth of a point", Recursions::finePattern),
                new Attack("transparency that masks itself", Recursions::ownMask),
                new Attack("groups in groups", Recursions::groups),
                new Attack("appearance that draws itself", Recursions::ownAppearance),
                new Attack("function of functions", Recursions::functions),
                new Attack("function of a giant table", Recursions::table),
                new Attack("calculator without end", Recursions::calculator),
                new Attack("shading without end", Recursions::shading),
                new Attack("colours of colours", Recursions::colours),
                new Attack(
                        "dashes without number",
                        random -> new RawPdf()
                                .page(
                                        "",
                                        "[0.00001 " + Bytes.oneOf(random, "0.00001", "0", "-1")
                                                + "] 0 d 1 w 0 0 m 595 842 l S " + "1e30 w 0 0 m 1e38 1e38 l S")
                                .goodPage()
                                .bytes()),
                new Attack(
                        "matrices beyond numbers",
                        random -> new RawPdf()
                                .page(
                                        "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>",
                                        "1e38 0 0 1e38 0 0 cm 1e38 0 0 1e38 0 0 cm BT /F 1e38 Tf (a) Tj ET 0 0 0 0 0 0 cm "
                                                + "BT /F 0 Tf (a) Tj ET 0 0 1 1 re f 9 9 m 1 1 9 9 9e37 9e37 c S")
                                .goodPage()
                                .bytes()));
    }

    private static byte[] ownForm(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int form = pdf.next();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            int to = form + (i + 1) % length;
            pdf.stream(
                    FORM + "/Resources << /XObject << /X " + to + " 0 R >> >>", "/X Do ".repeat(1 + random.nextInt(3)));
        }
        return pdf.page("/XObject << /X " + form + " 0 R >>", "/X Do")
                .goodPage()
                .bytes();
    }

    /** Each draws the next ten times. */
    private static byte[] exponential(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int first = pdf.next();
        int levels = 6 + random.nextInt(14);
        for (int i = 0; i < levels; i++) {
            pdf.stream(FORM + "/Resources << /XObject << /X " + (first + i + 1) + " 0 R >> >>", "/X Do ".repeat(10));
        }
        pdf.stream(FORM, RawPdf.STAFF);
        return pdf.page("/XObject << /X " + first + " 0 R >>", "/X Do")
                .goodPage()
                .bytes();
    }

    private static byte[] ownPattern(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int pattern = pdf.next();
        int step = 1 + random.nextInt(50);
        pdf.stream(
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 50 50] /XStep " + step + " /YStep "
                        + step + " /Resources << /Pattern << /P " + pattern + " 0 R >> >>",
                "/Pattern cs /P scn 0 0 50 50 re f");
        return filled(pdf, pattern);
    }

    private static byte[] finePattern(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String step = Bytes.oneOf(random, "0.001", "0", "1e-30", "1e9", "32000");
        String box = Bytes.oneOf(random, "[0 0 50 50]", "[0 0 1e9 1e9]", "[0 0 0.001 0.001]");
        int pattern = pdf.stream(
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox " + box + " /XStep " + step + " /YStep "
                        + step + " /Matrix [" + Bytes.oneOf(random, "1 0 0 1", "1000 0 0 1000", "0 0 0 0") + " 0 0]",
                "0 0 25 25 re f");
        return filled(pdf, pattern);
    }

    private static byte[] filled(RawPdf pdf, int pattern) {
        return pdf.page("/Pattern << /P " + pattern + " 0 R >>", "/Pattern cs /P scn 0 0 595 842 re f")
                .goodPage()
                .bytes();
    }

    private static byte[] ownMask(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int group = pdf.next();
        String kind = Bytes.oneOf(random, "/Luminosity", "/Alpha");
        pdf.stream(
                FORM + "/Group << /S /Transparency /CS /DeviceRGB >> /Resources << /ExtGState << /G << /SMask << /S "
                        + kind + " /G " + group + " 0 R >> >> >> >>",
                "/G gs 0 0 99 99 re f");
        return pdf.page(
                        "/ExtGState << /G << /SMask << /S " + kind + " /G " + group + " 0 R >> >> >>",
                        "/G gs 0 0 595 842 re f")
                .goodPage()
                .bytes();
    }

    /** Each group is a picture of its own in memory. */
    private static byte[] groups(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int first = pdf.next();
        int levels = 20 + random.nextInt(200);
        String entries =
                "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /I true /K true >> ";
        for (int i = 0; i < levels; i++) {
            pdf.stream(entries + "/Resources << /XObject << /X " + (first + i + 1) + " 0 R >> >>", "/X Do");
        }
        pdf.stream(entries, RawPdf.STAFF);
        return pdf.page("/XObject << /X " + first + " 0 R >>", "/X Do")
                .goodPage()
                .bytes();
    }

    private static byte[] ownAppearance(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int form = pdf.next();
        pdf.stream(FORM + "/Resources << /XObject << /X " + form + " 0 R >> >>", "/X Do ");
        String subtype = Bytes.oneOf(random, "/Stamp", "/Widget", "/Highlight", "/Ink", "/Nothing");
        int content = pdf.stream("", RawPdf.STAFF);
        String note = "<< /Type /Annot /Subtype " + subtype + " /Rect [0 0 500 500] /AP << /N " + form + " 0 R >> >> ";
        return pdf.page("", content, "/MediaBox [0 0 595 842] /Annots [" + note.repeat(1 + random.nextInt(2000)) + "]")
                .bytes();
    }

    private static byte[] shaded(RawPdf pdf, String function, String entries) {
        return pdf.page(
                        "/Shading << /S << /ColorSpace /DeviceRGB " + entries + " /Function " + function + " >> >>",
                        "/S sh")
                .goodPage()
                .bytes();
    }

    private static byte[] functions(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int function = pdf.next();
        String kids = (function + " 0 R ").repeat(1 + random.nextInt(4));
        pdf.object("<< /FunctionType 3 /Domain [0 1] /Functions [" + kids + "] /Bounds [] /Encode [0 1] >>");
        return shaded(pdf, function + " 0 R", "/ShadingType 2 /Coords [0 0 595 842]");
    }

    private static byte[] table(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int inputs = 1 + random.nextInt(8);
        int function = pdf.stream(
                "/FunctionType 0 /Domain [" + "0 1 ".repeat(inputs) + "] /Range [0 1 0 1 0 1] /BitsPerSample "
                        + Bytes.oneOf(random, 8, 32, 7) + " /Size [" + "500 ".repeat(inputs) + "]",
                new byte[3000]);
        return shaded(pdf, function + " 0 R", "/ShadingType 1 /Domain [0 1 0 1] /Matrix [500 0 0 500 0 0]");
    }

    private static byte[] calculator(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String program = Bytes.oneOf(
                random,
                "{".repeat(50_000),
                "{ " + "dup ".repeat(200_000) + "}",
                "{ 2147483647 copy 1000000000 1 roll }",
                "{ 9 " + "1 add ".repeat(100_000) + "}");
        int function = pdf.stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]", program);
        return shaded(pdf, function + " 0 R", "/ShadingType 1 /Domain [0 1 0 1] /Matrix [595 0 0 842 0 0]");
    }

    private static byte[] shading(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int type = 4 + random.nextInt(4);
        int mesh = pdf.stream(
                "/ShadingType " + type
                        + " /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 "
                        + "/VerticesPerRow " + Bytes.oneOf(random, 2, 0, 2_000_000_000)
                        + " /Decode [-9000 9000 -9000 9000 0 1 0 1 0 1] /Filter /FlateDecode",
                Bytes.deflated(Bytes.random(random, 100_000)));
        return pdf.page("/Shading << /S " + mesh + " 0 R >>", "/S sh")
                .goodPage()
                .bytes();
    }

    private static byte[] colours(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int space = pdf.next();
        pdf.object(Bytes.oneOf(
                random,
                "[/Indexed " + space + " 0 R 9 <00>]",
                "[/Pattern " + space + " 0 R]",
                "[/Separation /All " + space + " 0 R << /FunctionType 2 /Domain [0 1] /N 1 >>]",
                "[/ICCBased " + space + " 0 R]",
                "[" + space + " 0 R]"));
        return pdf.page("/ColorSpace << /C " + space + " 0 R >>", "/C cs 0.5 sc 0 0 99 99 re f")
                .goodPage()
                .bytes();
    }
}
