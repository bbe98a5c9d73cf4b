package org.mirubato.processors.pdf.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.child.Frames.Frame;
import org.mirubato.processors.pdf.Answer;
import org.mirubato.processors.pdf.Job;
import org.mirubato.processors.pdf.RenderedImage;
import org.mirubato.processors.pdf.UnreadableReason;

/** Does jobs, keeping the last file open: a file's pages are drawn one after the other. */
final class Workbench {

    private static final byte[] NOTHING = {};

    private @Nullable ScoreFile open;
    private String openKey = "";

    /** Does one job; what the file makes go wrong is an answer, and only memory running out ends the process. */
    Frame<Answer> work(Job job) {
        try {
            ScoreFile file = file(job.file());
            return switch (job.kind()) {
                case INSPECT -> new Frame<>(Answer.of(file.inspect()), NOTHING);
                case RENDER -> render(file, job);
                case GREY -> grey(file, job);
                case READ -> new Frame<>(Answer.of(file.read()), NOTHING);
            };
        } catch (UnreadableException e) {
            return unreadable(e.reason());
        } catch (PageBudget.Exceeded | OutOfMemoryError e) {
            // memory that libraries refuse to ask for; where the machine has none, this process has ended
            forget();
            return unreadable(job.tooDemanding());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError | InternalError e) {
            e.printStackTrace();
            forget();
            return unreadable(job.damaged());
        }
    }

    private static Frame<Answer> unreadable(UnreadableReason reason) {
        return new Frame<>(Answer.of(reason), NOTHING);
    }

    private static Frame<Answer> render(ScoreFile file, Job job) throws UnreadableException, IOException {
        BufferedImage image = file.draw(job.page(), job.width());
        byte[] webp = WebP.encode(image);
        return new Frame<>(Answer.of(new RenderedImage(image.getWidth(), image.getHeight(), webp.length)), webp);
    }

    private static Frame<Answer> grey(ScoreFile file, Job job) throws UnreadableException, IOException {
        BufferedImage image = file.draw(job.page(), job.width());
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                // the luma of ITU-R BT.601
                int luma = 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
                pixels[y * image.getWidth() + x] = (byte) (luma / 1000);
            }
        }
        return new Frame<>(Answer.of(new RenderedImage(image.getWidth(), image.getHeight(), pixels.length)), pixels);
    }

    private ScoreFile file(String path) throws UnreadableException, IOException {
        Path place = Path.of(path);
        String key = Files.size(place) + " " + Files.getLastModifiedTime(place).toMillis() + " " + path;
        ScoreFile known = open;
        if (known != null && key.equals(openKey)) {
            return known;
        }
        forget();
        ScoreFile opened = ScoreFile.open(place);
        open = opened;
        openKey = key;
        return opened;
    }

    private void forget() {
        ScoreFile old = open;
        open = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException e) {
                System.err.println("Closing " + openKey + ": " + e);
            }
        }
    }
}
