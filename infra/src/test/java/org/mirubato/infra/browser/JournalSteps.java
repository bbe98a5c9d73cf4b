package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a musician does in the journal and with pieces, each step until it is seen to be done. */
final class JournalSteps {

    private JournalSteps() {}

    /** Goes to a main page, as its name in the navigation says. */
    static void goTo(Device device, String name) {
        Locator places = device.page().getByRole(AriaRole.NAVIGATION);
        Locator place = places.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
        Locator more = places.locator(".app-nav-more summary");
        if (more.isVisible() && place.count() == 0) {
            more.click();
        }
        place.click();
        assertThat(device.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
    }

    /** Writes down that a piece was practised today. */
    static void log(Device device, String minutes, String title, String composer) {
        device.button("New entry").click();
        device.field("Minutes").fill(minutes);
        device.button("Add a piece").click();
        device.field("Title of piece 1").fill(title);
        device.field("Composer of piece 1").fill(composer);
        device.field("Tags").fill("slow practice");
        save(device);
        assertThat(entries(device, title)).isVisible();
    }

    /** Saves the form that is open. */
    static void save(Device device) {
        dialog(device)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(dialog(device)).isHidden();
    }

    static void search(Device device, String words) {
        device.field("Search the journal").fill(words);
    }

    static void addPiece(Device device, String title, String composer) {
        Locator form = device.page().locator(".add-piece");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        form.getByLabel("Title").fill(title);
        form.getByLabel("Composer, if known").fill(composer);
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(pieces(device, title)).isVisible();
    }

    /** The entries on the page with these words, or all. */
    static Locator entries(Device device, String words) {
        return device.page().locator(".entry").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The pieces on the page with these words, or all. */
    static Locator pieces(Device device, String words) {
        return device.page().locator(".piece").filter(new Locator.FilterOptions().setHasText(words));
    }

    static Locator dialog(Device device) {
        return device.page().locator("dialog[open]");
    }
}
