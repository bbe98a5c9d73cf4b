package org.mirubato.processors.pdf.attack;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Files that want to do something: run scripts and programs, fill in forms, fetch and send. Whoever obeyed would connect to a port of
 * this machine or write {@link #MARK} to a folder for temporary files.
 */
public final class ActiveContents {

    /** What a file that is obeyed would leave behind. */
    public static final String MARK = "mirubato-was-here";

    private final String url;

    ActiveContents(int port) {
        url = "http://127.0.0.1:" + port + "/" + MARK;
    }

    List<Attack> attacks() {
        return List.of(
                new Attack(
                        "script at opening",
                        random -> opening(
                                "<< /S /JavaScript /JS (app.launchURL\\('" + url + "'\\);while\\(true\\){}) >>")),
                new Attack(
                        "program to be launched",
                        random -> opening("<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> /Unix (touch /tmp/" + MARK
                                + ") >>")),
                new Attack(
                        "address to be fetched",
                        random -> opening(Bytes.oneOf(
                                random,
                                "<< /S /URI /URI (" + url + ") >>",
                                "<< /S /GoToR /F << /FS /URL /F (" + url + ") >> /D [0 /Fit] >>",
                                "<< /S /SubmitForm /F << /FS /URL /F (" + url + ") >> >>",
                                "<< /S /ImportData /F (" + url + ") >>"))),
                new Attack("actions that follow themselves", ActiveContents::chain),
                new Attack("form in XML with entities", this::xfa),
                new Attack("form whose fields are their own children", ActiveContents::fields),
                new Attack("description in XML with entities", this::metadata),
                new Attack("contents in another file", this::external),
                new Attack("attached files", ActiveContents::attached),
                new Attack(
                        "outline and names in a circle",
                        random -> new RawPdf()
                                .goodPage()
                                .catalog(
                                        "/Outlines 1 0 R /First 1 0 R /Next 1 0 R /Names << /Dests 1 0 R /Kids [1 0 R] >> /Kids [1 0 R]")
                                .bytes()));
    }

    private static byte[] opening(String action) {
        RawPdf pdf = new RawPdf();
        int content = pdf.stream("", RawPdf.STAFF);
        pdf.page("", content, "/MediaBox [0 0 595 842] /AA << /O " + action + " /C " + action + " >>");
        return pdf.catalog("/OpenAction " + action + " /AA << /WC " + action + " >>")
                .bytes();
    }

    private static byte[] chain(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int action = pdf.next();
        pdf.object("<< /S /Named /N /NextPage /Next [" + (action + " 0 R ").repeat(1 + random.nextInt(9)) + "] >>");
        return pdf.catalog("/OpenAction " + action + " 0 R").bytes();
    }

    private String entities(SplittableRandom random) {
        StringBuilder lol = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String outside = "<!ENTITY a9 SYSTEM \"" + Bytes.oneOf(random, url, "file:///etc/passwd") + "\">";
        return "<?xml version=\"1.0\"?><!DOCTYPE x [" + (random.nextBoolean() ? lol : outside) + "]><x>&a9;</x>";
    }

    private byte[] xfa(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int form = pdf.stream("", entities(random));
        return pdf.catalog("/NeedsRendering true /AcroForm << /XFA [(template) " + form + " 0 R] /Fields [] >>")
                .bytes();
    }

    private static byte[] fields(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        int content = pdf.stream("", RawPdf.STAFF);
        int field = pdf.next();
        int kid = random.nextBoolean() ? field : field + 1;
        pdf.object("<< /FT /Tx /T (a) /V (b) /Subtype /Widget /Rect [9 9 99 99] /Parent " + kid + " 0 R /Kids [" + kid
                + " 0 R] /AP << /N " + field + " 0 R >> >>");
        pdf.object("<< /T (c) /Parent " + field + " 0 R /Kids [" + field + " 0 R] >>");
        pdf.page("", content, "/MediaBox [0 0 595 842] /Annots [" + field + " 0 R]");
        return pdf.catalog("/AcroForm << /NeedAppearances true /Fields [" + field + " 0 R] >>")
                .bytes();
    }

    private byte[] metadata(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int description = pdf.stream("/Type /Metadata /Subtype /XML", entities(random));
        return pdf.catalog("/Metadata " + description + " 0 R").bytes();
    }

    private byte[] external(SplittableRandom random) {
        RawPdf pdf = new RawPdf();
        String file = Bytes.oneOf(random, "(/etc/passwd)", "(/dev/zero)", "<< /FS /URL /F (" + url + ") >>");
        int content = pdf.stream("/F " + file + " /FFilter /FlateDecode", "");
        int image = pdf.stream(
                "/Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray /F " + file
                        + " /OPI << /1.3 << /F " + file + " >> >>",
                "");
        return pdf.page("/XObject << /I " + image + " 0 R >>", content, "/MediaBox [0 0 595 842]")
                .page("/XObject << /I " + image + " 0 R >>", "/I Do")
                .bytes();
    }

    private static byte[] attached(SplittableRandom random) {
        RawPdf pdf = new RawPdf().goodPage();
        int file = pdf.stream("/Type /EmbeddedFile /Subtype /application#2Fx-sh", "touch /tmp/" + MARK);
        int rich = pdf.stream("/Type /EmbeddedFile", Bytes.random(random, 900));
        return pdf.catalog("/Names << /EmbeddedFiles << /Names [(../../" + MARK + ") << /Type /Filespec /F (../../"
                        + MARK + ") /EF << /F " + file + " 0 R >> >> (movie) << /F (x.swf) /EF << /F " + rich
                        + " 0 R >> >>] >> >>")
                .bytes();
    }
}
