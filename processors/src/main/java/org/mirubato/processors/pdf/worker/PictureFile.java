package org.mirubato.processors.pdf.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.UnreadableReason;

/** A PNG or JPEG of one page. */
final class PictureFile implements ScoreFile {

    /** An A3 page at 400 dots per inch, or a phone's largest photograph; JPEGs of more need too much memory to decode. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final double MOST_DRAWN_PIXELS = 9e6;

    private final Path file;
    private final String mediaType;

    PictureFile(Path file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    @Override
    public Inspection inspect() throws UnreadableException, IOException {
        PageSize size = withReader(this::size);
        return new Inspection(mediaType, List.of(size), null, null, false);
    }

    @Override
    public BufferedImage draw(int page, int width) throws UnreadableException, IOException {
        if (page != 1) {
            throw new UnreadableException(UnreadableReason.NO_SUCH_PAGE);
        }
        return withReader(reader -> {
            PageSize size = size(reader);
            double height = size.height() * width / size.width();
            if (width * height > MOST_DRAWN_PIXELS) {
                throw new UnreadableException(UnreadableReason.PAGE_TOO_LARGE);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (size.width() / (2.0 * width)));
            param.setSourceSubsampling(step, step, 0, 0);
            return scaled(reader.read(0, param), orientation(), width, Math.max(1, (int) Math.round(height)));
        });
    }

    private static BufferedImage scaled(BufferedImage source, Orientation orientation, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform place = AffineTransform.getScaleInstance(width, height);
        place.concatenate(orientation.upright());
        place.scale(1.0 / source.getWidth(), 1.0 / source.getHeight());
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.drawImage(source, place, null);
        graphics.dispose();
        return target;
    }

    /** The size as the picture should be seen. */
    private PageSize size(ImageReader reader) throws UnreadableException, IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UnreadableException(UnreadableReason.PAGE_TOO_LARGE);
        }
        return orientation().sideways() ? new PageSize(height, width) : new PageSize(width, height);
    }

    private Orientation orientation() throws IOException {
        return mediaType.equals("image/jpeg") ? Orientation.of(file) : new Orientation(1);
    }

    private interface Use<T> {
        T of(ImageReader reader) throws UnreadableException, IOException;
    }

    private <T> T withReader(Use<T> use) throws UnreadableException, IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return use.of(reader);
        } catch (IIOException e) {
            throw new UnreadableException(UnreadableReason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public List<PageContents> read() {
        return List.of();
    }

    @Override
    public void close() {
        // every use opens and closes the file itself
    }
}
