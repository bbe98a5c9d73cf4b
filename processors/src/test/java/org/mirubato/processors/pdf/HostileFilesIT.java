package org.mirubato.processors.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.pdf.attack.Attack;

class HostileFilesIT {

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
    void text_named_pdf_is_no_score() throws IOException {
        Path file = Files.writeString(folder.resolve("score.pdf"), "Dear Clara,");

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.NOT_A_SCORE_FILE);
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws IOException {
        Path file = Files.createFile(folder.resolve("score.pdf"));

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.EMPTY);
    }

    @Test
    void a_truncated_pdf_is_damaged() throws IOException {
        Path whole = TestPdfs.withPages(folder.resolve("whole.pdf"), 3);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("half.pdf"), Arrays.copyOf(bytes, bytes.length / 8));

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.DAMAGED);
    }

    @Test
    void a_pdf_with_a_password_asks_for_a_copy_without() throws IOException {
        Path file = TestPdfs.locked(folder.resolve("locked.pdf"), "secret");

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Recipients [<3003>]",
                "/Filter /FOPN_fLock /V 4",
                "/V 4"
            })
    void a_pdf_that_is_locked_otherwise_asks_for_a_copy_without(String how) throws IOException {
        Path file = TestPdfs.encrypted(folder.resolve("otherwise.pdf"), how);

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.LOCKED);
    }

    @Test
    void a_pdf_whose_password_entries_are_broken_is_damaged() throws IOException {
        Path file = TestPdfs.encrypted(folder.resolve("broken.pdf"), "/Filter /Standard /V 9 /R 9");

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.DAMAGED);
    }

    @Test
    void a_pdf_encrypted_with_the_empty_password_opens() throws IOException {
        Path file = TestPdfs.locked(folder.resolve("open.pdf"), "");

        WorkResult<Inspection> result = worker.inspect(file);

        assertThat(done(result).encrypted()).isTrue();
        assertThat(done(result).pageCount()).isOne();
    }

    @Test
    void a_hundred_pages_are_fine_and_one_more_is_too_many() throws IOException {
        Path hundred = TestPdfs.withPages(folder.resolve("100.pdf"), 100);
        Path more = TestPdfs.withPages(folder.resolve("101.pdf"), 101);

        WorkResult<Inspection> fine = worker.inspect(hundred);
        WorkResult<Inspection> tooMany = worker.inspect(more);

        assertThat(done(fine).pageCount()).isEqualTo(100);
        assertUnreadable(tooMany, UnreadableReason.TOO_MANY_PAGES);
    }

    @Test
    void a_page_of_20000_points_is_refused_before_it_is_drawn() throws IOException {
        Path file = TestPdfs.withPageOf(folder.resolve("huge.pdf"), 20_000);

        WorkResult<Inspection> inspected = worker.inspect(file);
        WorkResult<RenderedImage> drawn = worker.render(file, 1, 1200, folder.resolve("huge.webp"));

        assertUnreadable(inspected, UnreadableReason.PAGE_TOO_LARGE);
        assertUnreadable(drawn, UnreadableReason.PAGE_TOO_LARGE);
    }

    @Test
    void a_page_tree_that_contains_itself_is_told_from_damage() throws IOException {
        Path file = TestPdfs.cyclic(folder.resolve("cyclic.pdf"));

        WorkResult<Inspection> result = worker.inspect(file);

        assertUnreadable(result, UnreadableReason.CYCLIC_PAGES);
    }

    @Test
    void one_bad_page_leaves_the_others_alone() throws IOException {
        Path file = TestPdfs.withBadSecondPage(folder.resolve("bad.pdf"));

        WorkResult<Inspection> inspected = worker.inspect(file);
        List<WorkResult<RenderedImage>> drawn = List.of(
                worker.render(file, 1, 400, folder.resolve("1.webp")),
                worker.render(file, 2, 400, folder.resolve("2.webp")),
                worker.render(file, 3, 400, folder.resolve("3.webp")));

        assertThat(done(inspected).pageCount()).isEqualTo(3);
        assertThat(drawn.get(0)).isInstanceOf(Done.class);
        assertUnreadable(drawn.get(1), UnreadableReason.PAGE_DAMAGED);
        assertThat(drawn.get(2)).isInstanceOf(Done.class);
        assertThat(folder.resolve("2.webp")).doesNotExist();
    }

    @Test
    void a_page_that_is_not_there_is_no_failure_of_the_worker() throws IOException {
        Path file = TestPdfs.withPages(folder.resolve("two.pdf"), 2);

        WorkResult<RenderedImage> result = worker.render(file, 3, 400, folder.resolve("3.webp"));

        assertUnreadable(result, UnreadableReason.NO_SUCH_PAGE);
    }

    @Test
    void forms_that_draw_one_another_for_years_cost_their_page_alone() throws IOException {
        Path file = attacking("forms that draw one another");

        WorkResult<RenderedImage> first = worker.render(file, 1, 400, folder.resolve("1.webp"));
        WorkResult<RenderedImage> second = worker.render(file, 2, 400, folder.resolve("2.webp"));

        assertThat(done(worker.inspect(file)).pageCount()).isEqualTo(2);
        assertUnreadable(first, UnreadableReason.PAGE_TOO_DEMANDING);
        assertThat(second).isInstanceOf(Done.class);
        assertThat(done(worker.read(file))).extracting(PageContents::page).containsExactly(2);
    }

    @Test
    void a_page_that_unpacks_to_more_than_the_memory_costs_its_page_alone() throws IOException {
        Path file = attacking("Flate bomb");

        WorkResult<RenderedImage> second = worker.render(file, 2, 400, folder.resolve("2.webp"));
        WorkResult<RenderedImage> third = worker.render(file, 3, 400, folder.resolve("3.webp"));

        assertThat(second).isInstanceOfAny(Done.class, Unreadable.class);
        assertThat(third).isInstanceOf(Done.class);
    }

    @Test
    void pages_are_found_whatever_the_page_tree_claims_to_count() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Path file = Files.write(folder.resolve("claims.pdf"), Attack.made("millions of pages claimed", seed));

            assertThat(done(worker.inspect(file)).pageCount()).isEqualTo(2);
            assertThat(worker.render(file, 2, 400, folder.resolve("2.webp"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void a_page_of_more_words_than_an_answer_holds_is_read_in_part() throws IOException {
        List<PageContents> contents = done(worker.read(attacking("bomb of text")));

        assertThat(contents).isNotEmpty();
        assertThat(contents.stream()
                        .flatMap(page -> page.texts().stream())
                        .mapToInt(run -> run.text().length())
                        .sum())
                .isPositive()
                .isLessThan(1_000_000);
    }

    private Path attacking(String attack) throws IOException {
        return Files.write(folder.resolve("attack.pdf"), Attack.made(attack, 3));
    }

    private static <T> T done(WorkResult<T> result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done<T>) result).value();
    }

    private static void assertUnreadable(WorkResult<?> result, UnreadableReason reason) {
        assertThat(result)
                .asInstanceOf(type(Unreadable.class))
                .extracting("reason")
                .isEqualTo(reason);
    }
}
