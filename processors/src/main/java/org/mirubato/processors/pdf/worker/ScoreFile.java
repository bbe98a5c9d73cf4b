package org.mirubato.processors.pdf.worker;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.UnreadableReason;

/** A user's file, opened. */
interface ScoreFile extends Closeable {

    Inspection inspect() throws UnreadableException, IOException;

    BufferedImage draw(int page, int width) throws UnreadableException, IOException;

    List<PageContents> read() throws UnreadableException, IOException;

    /** Opens a file as what its first bytes say it is, whatever its name says. */
    static ScoreFile open(Path file) throws UnreadableException, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (head.length == 0) {
            throw new UnreadableException(UnreadableReason.EMPTY);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new PictureFile(file, "image/png");
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return new PictureFile(file, "image/jpeg");
        }
        // readers accept a PDF whose header comes late, and files with a few bytes in front are common
        if (text.contains("%PDF-")) {
            return PdfFile.open(file);
        }
        throw new UnreadableException(UnreadableReason.NOT_A_SCORE_FILE);
    }
}
