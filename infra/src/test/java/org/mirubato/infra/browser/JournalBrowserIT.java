package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The journal and the pieces in the app, as a musician uses them. */
class JournalBrowserIT extends InBrowser {

    private static final Pattern UNDER_WAY = Pattern.compile("\\d+:\\d[1-9]");

    @Test
    void an_entry_is_logged_found_changed_deleted_and_brought_back() {
        try (Device device = device(Look.DESK)) {
            Steps.signInByMail(device, "clara-" + UUID.randomUUID() + "@example.org");
            JournalSteps.goTo(device, "Journal");
            assertThat(device.heading("The first bar is still empty")).isVisible();

            JournalSteps.log(device, "45", "Clair de lune", "Claude Debussy");
            JournalSteps.log(device, "20", "Gymnopédie No. 1", "Erik Satie");
            assertThat(device.page().locator(".day-total")).containsText("1 hr 5 min");

            anEntryIsFoundByWordsAndByChips(device);
            anEntryIsChanged(device);
            anEntryIsDeletedAndBroughtBack(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void a_session_survives_a_reload_and_is_written_down() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/journal")) {
            device.page().locator(".practice input[name=instrument]").fill("Cello");
            device.button("Start").first().click();
            assertThat(device.page().getByRole(AriaRole.TIMER)).hasText(UNDER_WAY);

            device.page().reload();
            assertThat(device.button("Pause")).isVisible();
            assertThat(device.page().getByRole(AriaRole.TIMER)).hasText(UNDER_WAY);
            device.button("Finish").click();
            assertThat(device.field("Minutes")).hasValue("1");
            JournalSteps.save(device);

            assertThat(JournalSteps.entries(device, "Cello")).hasCount(1);
            assertThat(device.page().getByRole(AriaRole.TIMER)).hasCount(0);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void a_session_that_a_device_left_is_finished_on_another() {
        String token = newUser().token();
        try (Device lost = deviceOf(token, Look.DESK).open("/journal");
                Device other = deviceOf(token, Look.PHONE)) {
            lost.button("Start").first().click();
            assertThat(lost.page().getByRole(AriaRole.TIMER)).hasText(UNDER_WAY);

            other.open("/journal");
            assertThat(other.page().getByText("This session runs on another device"))
                    .isVisible();
            other.button("Finish").click();
            JournalSteps.save(other);

            assertThat(JournalSteps.entries(other, "1 min")).hasCount(1);
            assertThat(lost.page().getByText("The session was ended on another device"))
                    .isVisible();
            assertThat(JournalSteps.entries(lost, "1 min")).hasCount(1);
        }
    }

    @Test
    void a_change_that_another_device_overtook_asks_what_is_meant() {
        String token = newUser().token();
        try (Device first = deviceOf(token, Look.DESK).open("/journal");
                Device second = deviceOf(token, Look.DESK).open("/journal")) {
            JournalSteps.log(first, "30", "Träumerei", "Robert Schumann");
            Locator onSecond = JournalSteps.entries(second, "Träumerei");
            onSecond.getByRole(AriaRole.BUTTON, named("Edit:")).click();
            second.field("Notes").fill("left hand alone");
            second.field("Minutes").fill("40");

            JournalSteps.entries(first, "Träumerei")
                    .getByRole(AriaRole.BUTTON, named("Edit:"))
                    .click();
            first.field("Minutes").fill("35");
            JournalSteps.save(first);
            assertThat(onSecond).containsText("35 min");
            JournalSteps.dialog(second)
                    .getByRole(AriaRole.BUTTON, named("Save"))
                    .click();
            second.button("Keep my changes").click();

            assertThat(onSecond).containsText("40 min");
            assertThat(onSecond).containsText("left hand alone");
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void a_search_that_can_not_be_read_says_where() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/journal")) {
            JournalSteps.search(device, "bach (liszt");

            assertThat(device.page().locator("#journal-search-note")).containsText("character 6");
            device.button("Go to character 6").click();
            assertThat(device.field("Search the journal")).isFocused();
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void pieces_are_added_renamed_merged_and_taken_apart() {
        String token = newUser().token();
        try (Device device = deviceOf(token, Look.DESK).open("/pieces");
                Device other = deviceOf(token, Look.DESK).open("/pieces")) {
            JournalSteps.addPiece(device, "Moonlight", "Beethoven");
            JournalSteps.addPiece(device, "Piano Sonata No. 14", "Ludwig van Beethoven");
            assertThat(JournalSteps.pieces(other, "")).hasCount(2);

            device.button("Rename Moonlight").click();
            Locator names = device.page().locator(".piece form");
            names.getByLabel("Title").fill("Moonlight Sonata");
            names.getByLabel("Title").press("Enter");
            assertThat(JournalSteps.pieces(other, "Moonlight Sonata")).isVisible();

            device.button("Merge Moonlight Sonata").click();
            device.button("Merge into Piano Sonata No. 14").click();
            assertThat(JournalSteps.pieces(device, "")).hasCount(1);
            assertThat(JournalSteps.pieces(other, "")).hasCount(1);

            device.button("Undo").click();
            assertThat(JournalSteps.pieces(other, "Moonlight Sonata")).isVisible();
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_typed_while_a_piece_is_being_added_stays() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/pieces")) {
            AtomicReference<Route> held = new AtomicReference<>();
            device.page().route("**/api/v2/pieces", held::set);
            Locator form = device.page().locator(".add-piece");
            Locator title = form.getByLabel("Title");
            Locator add = form.getByRole(AriaRole.BUTTON);
            form.locator("summary").click();
            title.fill("Moonlight");
            add.click();
            device.page().waitForCondition(() -> held.get() != null);

            title.fill("Piano Sonata No. 14");
            held.getAndSet(null).resume();

            assertThat(JournalSteps.pieces(device, "Moonlight")).isVisible();
            assertThat(add).isEnabled();
            assertThat(title).hasValue("Piano Sonata No. 14");
            add.click();
            device.page().waitForCondition(() -> held.get() != null);
            held.getAndSet(null).resume();
            assertThat(JournalSteps.pieces(device, "Piano Sonata No. 14")).isVisible();
            assertThat(title).hasValue("");
        }
    }

    @Test
    void the_app_speaks_another_language_and_remembers_it() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/journal")) {
            device.page().locator(".avatar").click();
            device.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Language"))
                    .selectOption(new SelectOption().setLabel("Deutsch"));

            assertThat(device.heading("Tagebuch")).isVisible();
            device.page().reload();
            assertThat(device.heading("Tagebuch")).isVisible();
            assertThat(device.page().locator("html")).hasAttribute("lang", "de");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_shut_out_and_nothing_is_wider_than_the_screen(Look look) {
        try (Device device = deviceOf(newUser().token(), look).open("/journal")) {
            JournalSteps.log(device, "45", "Clair de lune", "Claude Debussy");
            usable(device);
            JournalSteps.entries(device, "")
                    .getByRole(AriaRole.BUTTON, named("Edit:"))
                    .click();
            usable(device);
            JournalSteps.dialog(device)
                    .getByRole(AriaRole.BUTTON, named("Cancel"))
                    .click();

            JournalSteps.goTo(device, "Pieces");
            assertThat(JournalSteps.pieces(device, "Clair de lune")).isVisible();
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    private static void anEntryIsFoundByWordsAndByChips(Device device) {
        JournalSteps.search(device, "composer:satie duration:<30");
        assertThat(JournalSteps.entries(device, "")).hasCount(1);
        JournalSteps.search(device, "");
        assertThat(JournalSteps.entries(device, "")).hasCount(2);

        Locator chip = device.page().locator(".facets").getByRole(AriaRole.BUTTON, named("Claude Debussy"));
        chip.click();
        assertThat(JournalSteps.entries(device, "")).hasCount(1);
        assertThat(device.field("Search the journal")).hasValue("composer:\"Claude Debussy\"");
        chip.click();
        assertThat(JournalSteps.entries(device, "")).hasCount(2);
    }

    private static void anEntryIsChanged(Device device) {
        Locator entry = JournalSteps.entries(device, "Clair de lune");
        entry.getByRole(AriaRole.BUTTON, named("Edit:")).click();
        device.field("Minutes").fill("50");
        device.page()
                .getByText("Satisfied", new Page.GetByTextOptions().setExact(true))
                .click();
        JournalSteps.save(device);

        assertThat(entry).containsText("50 min");
        assertThat(entry).containsText("Satisfied");
        device.page().reload();
        assertThat(entry).containsText("50 min");
    }

    private static void anEntryIsDeletedAndBroughtBack(Device device) {
        Locator entry = JournalSteps.entries(device, "Clair de lune");
        entry.getByRole(AriaRole.BUTTON, named("Delete:")).click();
        assertThat(entry).hasCount(0);
        device.button("Undo").click();
        assertThat(entry).hasCount(1);
    }

    private static void usable(Device device) {
        assertThat(Accessibility.findings(device.page())).isEmpty();
        assertThat((boolean) device.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
