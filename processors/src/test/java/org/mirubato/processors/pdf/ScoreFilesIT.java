package org.mirubato.processors.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;

class ScoreFilesIT {

    private static ChildWorkers workers;
    private static ScoreFileWorkers.Lease worker;

    @TempDir
    Path folder;

    @BeforeAll
    static void startWorker(@TempDir Path work) {
        workers = new ChildWorkers(WorkerLimits.usual(), work);
        worker = workers.lease("a user");
    }

    @AfterAll
    static void endWorker() {
        worker.close();
        workers.close();
    }

    @Test
    void a_page_is_drawn_as_webp_of_the_width_asked_for() throws IOException {
        Path file = TestPdfs.withPages(folder.resolve("Größe.pdf"), 1);
        Path out = folder.resolve("page.webp");

        RenderedImage image = done(worker.render(file, 1, ScoreFileWorker.PAGE_WIDTH, out));

        byte[] bytes = Files.readAllBytes(out);
        assertThat(new String(bytes, 0, 4, ISO_8859_1)).isEqualTo("RIFF");
        assertThat(new String(bytes, 8, 4, ISO_8859_1)).isEqualTo("WEBP");
        assertThat(image).isEqualTo(new RenderedImage(1200, 1697, bytes.length));
    }

    @Test
    void staff_lines_are_found_where_they_are_drawn() throws IOException {
        Path file = TestPdfs.withPages(folder.resolve("score.pdf"), 1);

        List<PageContents> contents = done(worker.read(file));

        assertThat(contents).hasSize(1);
        assertThat(contents.get(0).lines()).hasSize(5);
        assertThat(contents.get(0).lines().get(0)).satisfies(line -> {
            assertThat(line.x1()).isEqualTo(50);
            assertThat(line.x2()).isEqualTo(550);
            assertThat(line.y1()).isBetween(141.0, 142.0);
        });
    }

    @Test
    void pictures_are_pages_without_contents() throws IOException {
        for (String kind : List.of("png", "jpeg")) {
            Path file = folder.resolve("scan." + kind);
            ImageIO.write(new BufferedImage(3000, 4000, BufferedImage.TYPE_INT_RGB), kind, file.toFile());

            Inspection inspection = done(worker.inspect(file));
            RenderedImage image = done(worker.render(file, 1, 400, folder.resolve("scan.webp")));

            assertThat(inspection.mediaType()).isEqualTo("image/" + kind);
            assertThat(inspection.pages()).containsExactly(new PageSize(3000, 4000));
            assertThat(image.width()).isEqualTo(400);
            assertThat(image.height()).isEqualTo(533);
            assertThat(done(worker.read(file))).isEmpty();
        }
    }

    @Test
    void a_photograph_taken_on_its_side_is_stood_up() throws IOException {
        Path upright = folder.resolve("upright.jpeg");
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", upright.toFile());
        byte[] plain = Files.readAllBytes(upright);
        byte[] held = HexFormat.of()
                .parseHex("ffd8ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"
                        + "00060000" + "00000000");
        byte[] photo = Arrays.copyOf(held, held.length + plain.length - 2);
        System.arraycopy(plain, 2, photo, held.length, plain.length - 2);
        Path file = Files.write(folder.resolve("photo.jpeg"), photo);

        Inspection inspection = done(worker.inspect(file));
        RenderedImage image = done(worker.render(file, 1, 300, folder.resolve("photo.webp")));

        assertThat(inspection.pages()).containsExactly(new PageSize(300, 400));
        assertThat(image.height()).isEqualTo(400);
    }

    @Test
    void pages_that_were_scanned_as_jpeg_2000_are_shown() throws IOException {
        Path file = TestPdfs.scanned(folder.resolve("scan.pdf"), COSName.JPX_DECODE, List.of(jpeg2000()));

        GreyPage page = done(worker.grey(file, 1, 400));

        assertThat(page.pixels()[page.width() * (page.height() / 4) + page.width() / 4] & 0xff)
                .isLessThan(40);
        assertThat(page.pixels()[page.width() * (page.height() * 3 / 4) + page.width() * 3 / 4] & 0xff)
                .isGreaterThan(215);
    }

    @Test
    void a_page_whose_only_picture_is_broken_is_unreadable_and_not_blank() throws IOException {
        byte[] whole = jpeg2000();
        for (byte[] broken : List.of(Arrays.copyOf(whole, 60), new byte[500])) {
            Path file = TestPdfs.scanned(folder.resolve("scan.pdf"), COSName.JPX_DECODE, List.of(whole, broken, whole));

            assertThat(worker.grey(file, 2, 400)).isEqualTo(new Unreadable<>(UnreadableReason.PAGE_DAMAGED));
            assertThat(worker.grey(file, 3, 400)).isInstanceOf(Done.class);
        }
    }

    @Test
    void a_broken_picture_takes_nothing_else_from_its_page() throws IOException {
        Path file = TestPdfs.ruledAndScanned(folder.resolve("score.pdf"), COSName.JPX_DECODE, new byte[500]);

        assertThat(worker.grey(file, 1, 400)).isInstanceOf(Done.class);
    }

    /** White but for its upper left quarter. */
    private static byte[] jpeg2000() throws IOException {
        BufferedImage picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, 1240, 1754);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 620, 877);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpeg2000", bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static <T> T done(WorkResult<T> result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done<T>) result).value();
    }
}
