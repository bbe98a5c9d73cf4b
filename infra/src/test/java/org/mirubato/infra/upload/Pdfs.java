package org.mirubato.infra.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs made for a test, no two of them equal. */
public final class Pdfs {

    private Pdfs() {}

    /** Empty pages of A4. */
    public static byte[] ofPages(int pages) {
        return made(
                document -> IntStream.range(0, pages).forEach(page -> document.addPage(new PDPage(PDRectangle.A4))));
    }

    static byte[] ofOnePage(float side) {
        return made(document -> document.addPage(new PDPage(new PDRectangle(side, side))));
    }

    static byte[] truncated() {
        byte[] whole = Samples.distinct(Samples.ELISE);
        return Arrays.copyOf(whole, whole.length / 8);
    }

    static byte[] locked() {
        return made(document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
    }

    /** A page tree whose root is its own grandchild. */
    static byte[] cyclic() {
        return made(document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            COSDictionary root = document.getPages().getCOSObject();
            COSArray backToRoot = new COSArray();
            backToRoot.add(root);
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.TYPE, COSName.PAGES);
            node.setItem(COSName.KIDS, backToRoot);
            root.getCOSArray(COSName.KIDS).add(node);
        });
    }

    private interface Drawing {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] made(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setSubject(UUID.randomUUID().toString());
            drawing.on(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
