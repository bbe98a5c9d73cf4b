package org.mirubato.processors.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes the good and bad PDFs that the tests upload. */
final class TestPdfs {

    private TestPdfs() {}

    static Path withPages(Path file, int pages) throws IOException {
        return with(file, document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(ruled(document, new PDPage(PDRectangle.A4)));
            }
        });
    }

    static Path withPageOf(Path file, float side) throws IOException {
        return with(file, document -> document.addPage(new PDPage(new PDRectangle(side, side))));
    }

    static Path locked(Path file, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(ruled(document, new PDPage(PDRectangle.A4)));
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /**
     * A PDF that says that it is encrypted.
     *
     * @param how the entries of its encryption dictionary
     */
    static Path encrypted(Path file, String how) throws IOException {
        StringBuilder text = new StringBuilder("%PDF-1.6\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        List<String> objects = List.of(
                "/Type /Catalog /Pages 2 0 R",
                "/Type /Pages /Kids [3 0 R] /Count 1",
                "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]",
                how);
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n<< ").append(objects.get(i)).append(" >>\nendobj\n");
        }
        int begin = text.length();
        text.append(table).append("trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\n");
        return Files.writeString(file, text + "startxref\n" + begin + "\n%%EOF\n");
    }

    /** Three pages whose second one wants a font without glyphs. */
    static Path withBadSecondPage(Path file) throws IOException {
        return with(file, document -> {
            for (int i = 0; i < 3; i++) {
                document.addPage(ruled(document, new PDPage(PDRectangle.A4)));
            }
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE0);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            document.getPage(1).getCOSObject().setItem(COSName.RESOURCES, resources);
            write(document, document.getPage(1), "BT /F1 12 Tf (music) Tj ET");
        });
    }

    /** A page tree whose root is its own grandchild. */
    static Path cyclic(Path file) throws IOException {
        return with(file, document -> {
            COSDictionary root = document.getPages().getCOSObject();
            COSArray backToRoot = new COSArray();
            backToRoot.add(root);
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.TYPE, COSName.PAGES);
            node.setItem(COSName.KIDS, backToRoot);
            root.getCOSArray(COSName.KIDS).add(node);
        });
    }

    /** Pages that each show a picture on the whole of them. */
    static Path scanned(Path file, COSName packing, List<byte[]> pictures) throws IOException {
        return with(
                file,
                document -> pictures.forEach(picture -> {
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    show(document, page, packing, picture);
                }));
    }

    /** A page with a staff and a picture. */
    static Path ruledAndScanned(Path file, COSName packing, byte[] picture) throws IOException {
        return with(file, document -> {
            PDPage page = ruled(document, new PDPage(PDRectangle.A4));
            document.addPage(page);
            show(document, page, packing, picture);
        });
    }

    private static void show(PDDocument document, PDPage page, COSName packing, byte[] picture) {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            PDImageXObject image = new PDImageXObject(
                    document, new ByteArrayInputStream(picture), packing, 1240, 1754, 8, PDDeviceGray.INSTANCE);
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path with(Path file, Consumer<PDDocument> fill) throws IOException {
        try (PDDocument document = new PDDocument()) {
            fill.accept(document);
            document.save(file.toFile());
        }
        return file;
    }

    /** Draws five lines, as a staff has. */
    private static PDPage ruled(PDDocument document, PDPage page) {
        StringBuilder lines = new StringBuilder("0.5 w ");
        for (int line = 0; line < 5; line++) {
            lines.append("50 ")
                    .append(700 + 5 * line)
                    .append(" m 550 ")
                    .append(700 + 5 * line)
                    .append(" l S ");
        }
        write(document, page, lines.toString());
        return page;
    }

    private static void write(PDDocument document, PDPage page, String content) {
        try (var stream = new PDPageContentStream(document, page)) {
            stream.appendRawCommands(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
