package org.mirubato.processors.pdf.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A PDF written object by object, so that anything in it can be wrong. Object 1 is its catalogue, 2 its page tree. */
final class RawPdf {

    /** What every page that attacks nobody shows. */
    static final String STAFF = "0.5 w 50 700 m 550 700 l S 50 705 m 550 705 l S ";

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String catalog = "";
    private String tree;
    private String trailer = "";

    RawPdf() {
        objects.add(new byte[0]);
        objects.add(new byte[0]);
        tree = "";
    }

    /** The number that the next object gets. */
    int next() {
        return objects.size() + 1;
    }

    int object(String text) {
        objects.add(text.getBytes(ISO_8859_1));
        return objects.size();
    }

    int stream(String entries, String data) {
        return stream(entries, data.getBytes(ISO_8859_1));
    }

    int stream(String entries, byte[] data) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("<< " + entries + " /Length " + data.length + " >>\nstream\n").getBytes(ISO_8859_1));
        object.writeBytes(data);
        object.writeBytes("\nendstream".getBytes(ISO_8859_1));
        objects.add(object.toByteArray());
        return objects.size();
    }

    /** A page of A4. */
    RawPdf page(String resources, String content) {
        return page(resources, stream("", content), "/MediaBox [0 0 595 842]");
    }

    RawPdf page(String resources, int content, String entries) {
        pages.add(object("<< /Type /Page /Parent 2 0 R /Resources << " + resources + " >> /Contents " + content
                + " 0 R " + entries + " >>"));
        return this;
    }

    /** A page that attacks nobody. */
    RawPdf goodPage() {
        return page("", STAFF);
    }

    RawPdf catalog(String entries) {
        catalog = entries;
        return this;
    }

    /** The page tree's root in place of the true one. */
    RawPdf tree(String dictionary) {
        tree = dictionary;
        return this;
    }

    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        String root = tree.isEmpty() ? "<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>" : tree;
        objects.set(0, ("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>").getBytes(ISO_8859_1));
        objects.set(1, root.getBytes(ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        StringBuilder xref = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            xref.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes((number + " 0 obj\n").getBytes(ISO_8859_1));
            out.writeBytes(objects.get(number - 1));
            out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
        }
        int start = out.size();
        out.writeBytes(("xref\n0 " + (objects.size() + 1) + "\n" + xref + "trailer\n<< /Size " + (objects.size() + 1)
                        + " /Root 1 0 R " + trailer.replace("{xref}", Integer.toString(start)) + " >>\nstartxref\n"
                        + start
                        + "\n%%EOF\n")
                .getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
