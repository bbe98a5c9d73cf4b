package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: from the link in the mail to a corrected score on two devices. */
class BrowserIT extends InBrowser {

    private static final int PAGE_WIDTH = 1200;

    @Test
    void scores_come_in_are_corrected_on_one_device_and_followed_on_the_other(@TempDir Path folder) throws IOException {
        String email = "clara-" + UUID.randomUUID() + "@example.org";
        try (Device first = device(Look.DESK);
                Device second = device(Look.DESK)) {

            Steps.signInByMail(first, email);
            Steps.signInByMail(second, email);
            scoresComeInAndABadFileTellsWhy(first, Files.writeString(folder.resolve("letter.pdf"), "Dear Clara"));
            theOtherDeviceHasThemToo(second);
            aScoreShowsItsPagesAndWhatWasRead(first);
            aCorrectionStaysAndIsFollowed(first, second);
            aDeletedScoreIsGoneOnBoth(first, second);
            Steps.signOut(first);

            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void a_folder_is_taken_and_what_is_no_score_in_it_left_out(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "ritardando");
        Files.copy(Samples.file("bach-bourree.pdf"), folder.resolve("bourree.pdf"));
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/")) {

            Steps.addFolder(device, folder);

            assertThat(device.page().locator(".imports-note")).hasText(Pattern.compile("1 file was left out.*"));
            assertThat(device.page().locator(".imports-head p")).hasText("1 of 1 done");
            assertThat(device.cards("Bourrée")).hasCount(1);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void files_picked_while_the_library_was_loading_are_not_lost() {
        try (Device device = deviceOf(newUser().token(), Look.DESK)) {
            List<Route> held = new CopyOnWriteArrayList<>();
            device.page().route("**/api/v2/sync/ticket", held::add);
            device.open("/");
            FileChooser dialog = device.page()
                    .waitForFileChooser(() -> device.button("Add files").click());
            held.forEach(Route::resume);
            assertThat(device.heading("A quiet library, so far")).isVisible();

            dialog.setFiles(Samples.file("bach-bourree.pdf"));

            assertThat(device.cards("Bourrée")).hasCount(1);
        }
    }

    private static void scoresComeInAndABadFileTellsWhy(Device device, Path bad) {
        assertThat(device.heading("A quiet library, so far")).isVisible();
        Steps.addFiles(
                device,
                bad,
                Samples.file("bach-bourree.pdf"),
                Samples.file("dvorak-largo.pdf"),
                Samples.file("greensleeves.pdf"));
        assertThat(device.page().locator(".imports-bar")).isVisible();
        assertThat(device.page().locator(".import")).hasCount(4);
        assertThat(device.page().locator(".imports-head p")).hasText("3 of 4 done, 1 failed");
        assertThat(device.page().locator(".import-failed")).containsText("letter.pdf");
        assertThat(device.page().locator(".import-failed .import-phase")).containsText("PDF");
        assertThat(device.cards("").locator("img")).hasCount(3);
    }

    private static void theOtherDeviceHasThemToo(Device device) {
        assertThat(device.cards("")).hasCount(3);
        assertThat(device.cards("Largo")).containsText("Antonín Dvořák");
        assertThat(device.cards("Bourrée").locator("img")).hasJSProperty("naturalWidth", 400);
        Steps.openScore(device, "Greensleeves");
    }

    private static void aScoreShowsItsPagesAndWhatWasRead(Device device) {
        Steps.openScore(device, "Greensleeves");
        Locator readings = device.page().locator(".readings");
        assertThat(device.page().locator(".sheet img").first()).hasJSProperty("naturalWidth", PAGE_WIDTH);
        assertThat(readings).containsText("6/8");
        assertThat(readings.getByText("Sure").first()).isVisible();
        readings.locator(".place-button").first().click();
        assertThat(device.page().locator(".sheet-outline")).isVisible();
    }

    private static void aCorrectionStaysAndIsFollowed(Device first, Device second) {
        Steps.correct(first, "Composer", "Anonymous, 16th century");

        assertThat(second.page().locator(".score-composer")).hasText("Anonymous, 16th century");
        first.page().reload();
        assertThat(first.page().locator(".score-composer")).hasText("Anonymous, 16th century");
        assertThat(first.page().getByText("Checked by you")).isVisible();
    }

    private static void aDeletedScoreIsGoneOnBoth(Device first, Device second) {
        Steps.deleteOpenScore(first);

        assertThat(first.cards("")).hasCount(2);
        assertThat(second.heading("This score is not here")).isVisible();
        second.page().getByText("Back to the library").click();
        assertThat(second.cards("")).hasCount(2);
    }
}
