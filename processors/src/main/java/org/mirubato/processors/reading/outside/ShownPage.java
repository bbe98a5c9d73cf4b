package org.mirubato.processors.reading.outside;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.mirubato.processors.reading.picture.GreyPicture;

/** A page in the form in which it goes to a model outside. */
final class ShownPage {

    /** Pixels of the longer side: endpoints make larger pictures smaller anyway. */
    private static final int LONGEST_SIDE = 1600;

    private ShownPage() {}

    /** The page as a PNG in grey. */
    static byte[] png(GreyPicture page) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(page.width(), page.height()));
        int width = (int) Math.max(1, Math.round(page.width() * scale));
        int height = (int) Math.max(1, Math.round(page.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster()
                .setDataElements(0, 0, width, height, page.scaled(width, height).pixels());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
