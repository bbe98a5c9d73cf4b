package org.mirubato.processors.pdf.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.UnreadableReason;

/** A PDF, opened by PDFBox. */
final class PdfFile implements ScoreFile {

    /** The largest side the PDF standard allows, in points: 200 inches. */
    private static final double LARGEST_SIDE = 14_400;

    private static final double SMALLEST_SIDE = 3;

    /** Pixels of a drawn page, 4 bytes each: at 1200 across this is a page six times as high as wide. */
    private static final double MOST_PIXELS = 9e6;

    /** Pages that may stand before the first music: cover, preface, contents. */
    private static final int MOST_FRONT_MATTER = 4;

    /** Words, signs and lines after which no further page is read: with the last one's they are well below what an answer may hold. */
    private static final int ENOUGH_CONTENTS = 20_000;

    private static final long MEMORY_FOR_STREAMS = 48L << 20;

    private final PDDocument document;
    private final List<PDPage> pages;

    private PdfFile(PDDocument document) throws UnreadableException {
        this.document = document;
        this.pages = PageTree.pagesOf(document).stream().map(PDPage::new).toList();
    }

    static PdfFile open(Path file) throws UnreadableException {
        PDDocument document = load(file);
        try {
            return new PdfFile(document);
        } catch (UnreadableException | RuntimeException e) {
            IOUtils.closeQuietly(document);
            throw e;
        }
    }

    private static PDDocument load(Path file) throws UnreadableException {
        try {
            return Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(MEMORY_FOR_STREAMS).streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(UnreadableReason.PASSWORD);
        } catch (IOException | LinkageError e) {
            // certificates need a library that no score is worth
            throw new UnreadableException(ForeignLock.isOn(file) ? UnreadableReason.LOCKED : UnreadableReason.DAMAGED);
        }
    }

    @Override
    public Inspection inspect() throws UnreadableException {
        if (pages.stream().allMatch(PdfFile::tooLarge)) {
            throw new UnreadableException(UnreadableReason.PAGE_TOO_LARGE);
        }
        List<PageSize> sizes = pages.stream()
                .map(PageFrame::of)
                .map(frame -> new PageSize(frame.width(), frame.height()))
                .toList();
        PDDocumentInformation about = document.getDocumentInformation();
        return new Inspection(
                "application/pdf", sizes, said(about.getTitle()), said(about.getAuthor()), document.isEncrypted());
    }

    private static @Nullable String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().substring(0, Math.min(500, text.strip().length()));
    }

    private static boolean tooLarge(PDPage page) {
        PageFrame frame = PageFrame.of(page);
        double longer = Math.max(frame.width(), frame.height());
        double shorter = Math.min(frame.width(), frame.height());
        return !(longer <= LARGEST_SIDE) || !(shorter >= SMALLEST_SIDE);
    }

    @Override
    public BufferedImage draw(int number, int width) throws UnreadableException, IOException {
        PDPage page = page(number);
        PageFrame frame = PageFrame.of(page);
        double scale = width / frame.width();
        if (tooLarge(page) || width * (frame.height() * scale) > MOST_PIXELS) {
            throw new UnreadableException(UnreadableReason.PAGE_TOO_LARGE);
        }
        PageBudget.check(page);
        BoundedRenderer renderer = new BoundedRenderer(document);
        BufferedImage drawn = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
        if (renderer.hasLostPicture() && isBlank(drawn)) {
            throw new UnreadableException(UnreadableReason.PAGE_DAMAGED);
        }
        return drawn;
    }

    private static boolean isBlank(BufferedImage page) {
        int[] row = new int[page.getWidth()];
        int paper = page.getRGB(0, 0);
        for (int y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            if (IntStream.of(row).anyMatch(pixel -> pixel != paper)) {
                return false;
            }
        }
        return true;
    }

    private PDPage page(int number) throws UnreadableException {
        if (number < 1 || number > pages.size()) {
            throw new UnreadableException(UnreadableReason.NO_SUCH_PAGE);
        }
        return pages.get(number - 1);
    }

    @Override
    public List<PageContents> read() {
        List<PageContents> read = new ArrayList<>();
        for (int number = 1; number <= Math.min(pages.size(), MOST_FRONT_MATTER) && !enough(read); number++) {
            Optional<PageContents> contents = read(number);
            contents.ifPresent(read::add);
            if (contents.filter(PdfFile::hasMusic).isPresent()) {
                if (number < pages.size() && !enough(read)) {
                    read(pages.size()).filter(PdfFile::hasMusic).ifPresent(read::add);
                }
                break;
            }
        }
        return read;
    }

    private static boolean enough(List<PageContents> read) {
        return read.stream()
                        .mapToInt(page -> page.texts().size()
                                + page.glyphs().size()
                                + page.lines().size())
                        .sum()
                > ENOUGH_CONTENTS;
    }

    private Optional<PageContents> read(int number) {
        try {
            PDPage page = document.getPage(number - 1);
            PageBudget.check(page);
            return Optional.of(ContentEngine.read(page, number));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            System.err.println("Page " + number + " cannot be read: " + e);
            return Optional.empty();
        }
    }

    private static boolean hasMusic(PageContents page) {
        return page.glyphs().stream().anyMatch(glyph -> glyph.name().contains("Clef"));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
