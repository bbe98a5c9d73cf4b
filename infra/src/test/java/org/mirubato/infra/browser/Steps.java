package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What a musician does in the app, each step until it is seen to be done. */
final class Steps {

    private Steps() {}

    /** Asks for a link, and follows it from the mailbox page of the server. */
    static void signInByMail(Device device, String email) {
        device.open("/");
        device.page().getByLabel("E-mail address").fill(email);
        device.button("Send me a link").click();
        assertThat(device.heading("Look in your mail")).isVisible();
        device.page().getByText("Open the mailbox of this server").click();
        Locator mail = device.page().locator("article").filter(new Locator.FilterOptions().setHasText(email));
        mail.first().locator("a").first().click();
        assertThat(device.page().locator(".connection")).hasText("Live");
    }

    static void signOut(Device device) {
        device.page().locator(".avatar").click();
        device.button("Sign out").click();
        assertThat(device.heading("Sign in")).isVisible();
    }

    /** Picks files, as in the dialog of the browser. */
    static void addFiles(Device device, Path... files) {
        device.page().locator("input[type=file]:not([webkitdirectory])").setInputFiles(files);
    }

    /** Picks a folder. */
    static void addFolder(Device device, Path folder) {
        device.page().locator("input[webkitdirectory]").setInputFiles(folder);
    }

    static void openScore(Device device, String title) {
        device.cards(title).locator("a").click();
        assertThat(device.heading(title)).isVisible();
    }

    /** Corrects a value that was read, by its name on the page. */
    static void correct(Device device, String field, String value) {
        device.button("Correct " + field).click();
        Locator editor = device.page().locator(".editor input");
        editor.fill(value);
        editor.press("Enter");
        assertThat(device.button("Correct " + field + ": " + value)).isVisible();
    }

    static void deleteOpenScore(Device device) {
        device.page().locator(".score-actions > .button-danger").click();
        device.page().getByRole(AriaRole.DIALOG).getByText("Delete the score").click();
        assertThat(device.heading("Library")).isVisible();
    }
}
