package org.mirubato.processors.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.processors.pdf.GreyPage;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.RenderedImage;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.UnreadableReason;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.reading.ScoreReader;

class TooDemandingPagesTest {

    private static final int PAGES = 9;

    private final List<Integer> drawn = new ArrayList<>();
    private final List<Object> commands = new ArrayList<>();

    @Test
    void a_page_that_is_too_demanding_is_unreadable_and_the_others_are_shown() {
        run(ProcessingStep.PAGES, Set.of(2));

        assertThat(drawn).hasSize(PAGES);
        assertThat(commands)
                .hasSize(PAGES)
                .filteredOn(RecordPage.class::isInstance)
                .hasSize(PAGES - 1);
        assertThat(((RecordUnreadablePage) commands.get(1)).reason())
                .startsWith("Page 2 is unreadable: This page needs more time or memory");
    }

    @Test
    void after_three_pages_that_are_too_demanding_the_others_are_not_tried() {
        run(ProcessingStep.PAGES, Set.of(1, 3, 4, 8));

        assertThat(drawn).containsExactly(1, 2, 3, 4);
        assertThat(commands).hasSize(PAGES);
        assertThat(((RecordUnreadablePage) commands.get(PAGES - 1)).reason()).contains("not drawn any more");
    }

    @Test
    void a_file_that_opens_but_tells_nothing_is_still_a_score() {
        run(ProcessingStep.READ, Set.of());

        assertThat(commands).singleElement().isInstanceOf(RecordReading.class);
    }

    private void run(ProcessingStep step, Set<Integer> demanding) {
        ScoreSteps steps = new ScoreSteps(
                new Workers(demanding), new ScoreReader(), new NothingStored(), (id, command) -> commands.add(command));
        steps.run(new StepJob(new ScoreId("score"), new UserId("user"), new ContentHash("ab".repeat(32)), 1, step));
    }

    private final class Workers implements ScoreFileWorkers, ScoreFileWorkers.Lease {

        private final Set<Integer> demanding;

        private Workers(Set<Integer> demanding) {
            this.demanding = demanding;
        }

        @Override
        public Lease lease(String userId) {
            return this;
        }

        @Override
        public WorkResult<Inspection> inspect(Path file) {
            return new Done<>(new Inspection(
                    "application/pdf", Collections.nCopies(PAGES, new PageSize(595, 842)), null, null, false));
        }

        @Override
        public WorkResult<RenderedImage> render(Path file, int page, int width, Path out) {
            drawn.add(page);
            return demanding.contains(page)
                    ? new Unreadable<>(UnreadableReason.PAGE_TOO_DEMANDING)
                    : new Done<>(new RenderedImage(width, width, 1));
        }

        @Override
        public WorkResult<GreyPage> grey(Path file, int page, int width) {
            return new Unreadable<>(UnreadableReason.PAGE_DAMAGED);
        }

        @Override
        public WorkResult<List<PageContents>> read(Path file) {
            return new Unreadable<>(UnreadableReason.TOO_DEMANDING);
        }

        @Override
        public boolean networkCut() {
            return true;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private static final class NothingStored implements ScoreFileStore {

        @Override
        public Path original(ContentHash hash) {
            return Path.of("score.pdf");
        }

        @Override
        public Optional<PictureSize> picture(ContentHash hash, int page) {
            return Optional.empty();
        }

        @Override
        public void putPicture(ContentHash hash, int page, Path webp, PictureSize size) {
            // drawn in name only
        }

        @Override
        public void remove(ContentHash hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path draft() {
            return Path.of("no-such-folder", "draft");
        }
    }
}
