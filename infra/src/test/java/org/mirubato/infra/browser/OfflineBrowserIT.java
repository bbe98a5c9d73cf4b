package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.TestUser;

/** The app without a connection: it opens, shows and takes changes, and comes together with the other devices afterwards. */
class OfflineBrowserIT extends InBrowser {

    private static final Pattern OFFLINE = Pattern.compile("Offline since .*");

    private static final Pattern AS_OF = Pattern.compile("As of .*; changes since then are not in it.");

    /** The app's own files are kept, so that it opens by itself. */
    private static final String KEPT = """
            async () => {
              await navigator.serviceWorker.ready
              while (!navigator.serviceWorker.controller) await new Promise(done => setTimeout(done, 20))
            }""";

    /** All that a page could find in this browser. */
    private static final String EVERYTHING = """
            async () => {
              const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done, failed) => {
                  const opening = indexedDB.open(name)
                  opening.onsuccess = () => done(opening.result)
                  opening.onerror = failed
                })
                for (const store of database.objectStoreNames) {
                  const all = database.transaction(store).objectStore(store).getAll()
                  found.push(JSON.stringify(await new Promise(done => { all.onsuccess = () => done(all.result) })))
                }
                database.close()
              }
              for (const name of await caches.keys()) {
                for (const { url } of await (await caches.open(name)).keys()) found.push(url)
              }
              return found.join()
            }""";

    @Test
    void two_devices_that_edit_offline_come_together() {
        String token = newUser().token();
        try (Device first = deviceOf(token, Look.DESK).open("/journal");
                Device second = deviceOf(token, Look.PHONE).open("/journal")) {
            JournalSteps.log(first, "30", "Träumerei", "Robert Schumann");
            assertThat(JournalSteps.entries(second, "Träumerei")).isVisible();
            first.offline(true);
            second.offline(true);
            assertThat(first.connection()).hasText(OFFLINE);

            edit(first, "Träumerei", "Minutes", "35");
            JournalSteps.log(first, "10", "Arabeske", "Robert Schumann");
            edit(second, "Träumerei", "Notes", "left hand alone");
            assertThat(first.connection()).containsText("2 changes waiting");
            assertThat(second.connection()).containsText("1 change waiting");
            assertThat(JournalSteps.entries(first, "Träumerei")).containsText("35 min");
            first.offline(false);
            second.offline(false);

            for (Device device : new Device[] {first, second}) {
                assertThat(device.connection()).hasText("Live");
                assertThat(JournalSteps.entries(device, "Träumerei")).containsText("35 min");
                assertThat(JournalSteps.entries(device, "Träumerei")).containsText("left hand alone");
                assertThat(JournalSteps.entries(device, "Arabeske")).hasCount(1);
                assertThat(device.complaints()).isEmpty();
            }
        }
    }

    @Test
    void the_app_opens_without_a_connection_and_shows_what_it_has() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/journal")) {
            JournalSteps.log(device, "30", "Träumerei", "Robert Schumann");
            assertThat(device.connection()).hasText("Live");
            device.page().evaluate(KEPT);

            device.offline(true);
            device.page().reload();

            assertThat(JournalSteps.entries(device, "Träumerei")).isVisible();
            assertThat(device.connection()).hasText(OFFLINE);
            JournalSteps.log(device, "10", "Arabeske", "Robert Schumann");
            device.page().reload();
            assertThat(JournalSteps.entries(device, "Arabeske")).isVisible();
            JournalSteps.goTo(device, "Insights");
            assertThat(device.page().getByText("This needs a connection").first())
                    .isVisible();
            device.offline(false);
            assertThat(device.connection()).hasText("Live");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void what_was_seen_once_is_shown_without_a_connection_and_today_goes_on() {
        try (Device device = deviceOf(newUser().token(), Look.DESK).open("/journal")) {
            JournalSteps.log(device, "30", "Träumerei", "Robert Schumann");
            assertThat(device.connection()).hasText("Live");
            see(device);
            device.page().evaluate(KEPT);
            device.offline(true);
            device.page().reload();

            see(device);

            assertThat(device.page().getByText(AS_OF).first()).isVisible();
            JournalSteps.goTo(device, "Today");
            Locator minutes = device.page().locator(".figure").first();
            assertThat(minutes).containsText("30 min");
            assertThat(device.page().locator(".next-list")).containsText("Träumerei");
            assertThat(device.page().getByText(AS_OF)).hasCount(1);
            assertThat(Accessibility.findings(device.page())).isEmpty();
            JournalSteps.goTo(device, "Journal");
            JournalSteps.log(device, "10", "Arabeske", "Robert Schumann");
            JournalSteps.goTo(device, "Today");
            assertThat(minutes).containsText("40 min");
            assertThat(device.page().locator(".last-list")).containsText("Arabeske");
            device.offline(false);
            assertThat(device.connection()).hasText("Live");
            assertThat(device.page().getByText(AS_OF)).hasCount(0);
            assertThat(minutes).containsText("40 min");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void todays_page_that_was_never_seen_shows_without_a_connection_what_is_known_here() {
        try (Device device = deviceOf(newUser().token(), Look.PHONE).open("/journal")) {
            JournalSteps.log(device, "30", "Träumerei", "Robert Schumann");
            assertThat(device.connection()).hasText("Live");
            device.offline(true);

            JournalSteps.goTo(device, "Today");

            assertThat(device.page().locator(".figure").first()).containsText("30 min");
            assertThat(device.page().locator(".figures")).containsText("Today counts already");
            assertThat(device.page().locator(".last-list")).containsText("Träumerei");
            device.offline(false);
            assertThat(device.page().locator(".figure").first()).containsText("Aim");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void goals_pieces_and_plans_are_made_without_a_connection() {
        String token = newUser().token();
        try (Device device = deviceOf(token, Look.DESK).open("/goals");
                Device other = deviceOf(token, Look.DESK).open("/goals")) {
            assertThat(device.connection()).hasText("Live");
            device.offline(true);
            device.button("New goal").click();
            device.field("What do you want to reach?").fill("By heart");
            JournalSteps.save(device);
            JournalSteps.goTo(device, "Repertoire");
            device.page().locator(".add-piece summary").click();
            device.field("Title").fill("Träumerei");
            device.button("Add").last().click();
            assertThat(device.page().locator(".item-card")).hasCount(1);
            device.page().locator(".item-title").click();
            device.field("Date").fill("2026-06-01");
            device.field("Where and for whom").fill("at home");
            device.button("Add the performance").click();
            assertThat(device.page().getByText("at home")).isVisible();
            JournalSteps.goTo(device, "Repertoire");
            device.offline(false);

            assertThat(other.page().getByText("By heart")).isVisible();
            JournalSteps.goTo(other, "Repertoire");
            assertThat(other.page().locator(".item-card")).hasCount(1);
            other.page().locator(".item-title").click();
            assertThat(other.page().getByText("at home")).isVisible();
            assertThat(device.connection()).hasText("Live");
            assertThat(device.page().locator(".item-card")).hasCount(1);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void practice_that_ends_without_a_connection_is_written_down_once() {
        TestUser user = newUser();
        try (Device device = deviceOf(user.token(), Look.DESK).open("/journal");
                Device other = deviceOf(user.token(), Look.DESK)) {
            device.button("Start").first().click();
            assertThat(device.page().getByRole(AriaRole.TIMER)).hasText(Pattern.compile("\\d+:\\d[1-9]"));
            other.open("/journal");
            assertThat(other.page().getByText("This session runs on another device"))
                    .isVisible();

            device.offline(true);
            device.button("Finish").click();
            JournalSteps.save(device);
            assertThat(JournalSteps.entries(device, "1 min")).hasCount(1);
            device.offline(false);

            assertThat(JournalSteps.entries(other, "1 min")).hasCount(1);
            until(() -> !user.get("/api/v2/sessions/current").body().contains("\"session_"));
            assertThat(device.connection()).hasText("Live");
            assertThat(JournalSteps.entries(device, "1 min")).hasCount(1);
        }
    }

    @Test
    void a_value_that_was_overwritten_can_be_chosen_again() {
        String token = newUser().token();
        try (Device first = deviceOf(token, Look.DESK).open("/journal");
                Device second = deviceOf(token, Look.DESK).open("/journal")) {
            JournalSteps.log(first, "30", "Träumerei", "Robert Schumann");
            assertThat(JournalSteps.entries(second, "Träumerei")).isVisible();
            second.offline(true);
            edit(second, "Träumerei", "Minutes", "50");
            edit(first, "Träumerei", "Minutes", "40");
            assertThat(first.connection()).hasText("Live");
            second.offline(false);

            assertThat(second.connection()).hasText("Live · 1 to review");
            second.connection().click();
            Locator review = second.page().locator(".review");
            assertThat(review).containsText("Here: 50");
            assertThat(review).containsText("Elsewhere: 40");
            assertThat(Accessibility.findings(second.page())).isEmpty();
            second.button("Take the other").click();

            assertThat(review).hasCount(0);
            assertThat(JournalSteps.entries(first, "Träumerei")).containsText("40 min");
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void signing_out_leaves_nothing_behind() {
        String email = "clara-" + UUID.randomUUID() + "@example.org";
        try (Device device = device(Look.DESK)) {
            Steps.signInByMail(device, email);
            JournalSteps.goTo(device, "Journal");
            JournalSteps.log(device, "30", "Träumerei", "Robert Schumann");
            assertThat(device.connection()).hasText("Live");
            JournalSteps.goTo(device, "Today");
            assertThat(device.page().locator(".next-list")).containsText("Träumerei");
            assertThat((String) device.page().evaluate(EVERYTHING)).contains("Träumerei", email, "dailyAim");

            Steps.signOut(device);

            assertThat((String) device.page().evaluate(EVERYTHING))
                    .doesNotContain("Träumerei", email, "dailyAim", "/api/");
            Steps.signInByMail(device, "robert-" + UUID.randomUUID() + "@example.org");
            JournalSteps.goTo(device, "Journal");
            assertThat(device.heading("The first bar is still empty")).isVisible();
            assertThat((String) device.page().evaluate(EVERYTHING)).doesNotContain("Träumerei");
        }
    }

    @Test
    void whoever_signs_out_is_told_of_what_would_be_lost() {
        try (Device device = deviceOf(newUser().token(), Look.PHONE).open("/journal")) {
            assertThat(device.connection()).hasText("Live");
            device.offline(true);
            JournalSteps.log(device, "30", "Träumerei", "Robert Schumann");

            device.page().locator(".avatar").click();
            device.button("Sign out").click();
            assertThat(JournalSteps.dialog(device)).containsText("1 change is on this device alone");
            device.button("Delete and sign out").click();

            assertThat(device.heading("Sign in")).isVisible();
            assertThat((String) device.page().evaluate(EVERYTHING)).doesNotContain("Träumerei");
        }
    }

    /** Looks at the pages that only read what the server answers. */
    private static void see(Device device) {
        JournalSteps.goTo(device, "Today");
        assertThat(device.page().locator(".next-list")).containsText("Träumerei");
        JournalSteps.goTo(device, "Insights");
        assertThat(device.page().locator(".year-scroll")).isVisible();
        assertThat(device.page().locator(".share-list").first()).containsText("Träumerei");
        JournalSteps.goTo(device, "Repertoire");
        JournalSteps.goTo(device, "Plans");
        device.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Templates"))
                .click();
        assertThat(device.heading("Templates")).isVisible();
        assertThat(device.page().locator(".spinner, .error-text")).hasCount(0);
        JournalSteps.goTo(device, "Journal");
        device.button("History of").first().click();
        assertThat(device.page().locator(".history-item")).hasCount(1);
        device.button("Close the history").click();
        device.connection().click();
        device.page().locator("main a[href='/devices']").click();
        assertThat(device.page().locator(".device").first()).isVisible();
    }

    private static void edit(Device device, String title, String field, String value) {
        JournalSteps.entries(device, title)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit:"))
                .click();
        device.field(field).fill(value);
        JournalSteps.save(device);
    }
}
