package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_gives_its_scores_in_order_and_nothing_else() throws Exception {
        touch("b.pdf", "A.PDF", "sub/page.jpeg", "sub/x.png", "notes.txt", ".hidden.pdf", ".cache/c.pdf");

        List<ImportItem> found = ScoreFiles.find(List.of(folder));

        assertThat(found).extracting(ImportItem::label).containsExactly("A.PDF", "b.pdf", "sub/page.jpeg", "sub/x.png");
    }

    @Test
    void links_that_lead_round_and_round_end() throws Exception {
        touch("sub/a.pdf");
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        Files.createSymbolicLink(folder.resolve("again.pdf"), folder.resolve("sub/a.pdf"));
        Files.createSymbolicLink(folder.resolve("nowhere.pdf"), folder.resolve("missing"));

        List<ImportItem> found = ScoreFiles.find(List.of(folder));

        assertThat(found).extracting(ImportItem::label).containsExactly("again.pdf");
    }

    @Test
    void a_file_named_by_itself_is_taken_whatever_it_is_called() throws Exception {
        touch("score.bin");

        List<ImportItem> found = ScoreFiles.find(List.of(folder.resolve("score.bin")));

        assertThat(found).extracting(ImportItem::state).containsExactly(ImportItem.State.WAITING);
    }

    @Test
    void what_is_not_there_has_failed() {
        List<ImportItem> found = ScoreFiles.find(List.of(folder.resolve("missing.pdf")));

        assertThat(found).extracting(ImportItem::error).containsExactly("there is no such file or folder");
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
    }
}
