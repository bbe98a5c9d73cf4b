package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.infra.TestUser;

/** The day, the insights, the settings and the past of an entry in the app, as a musician uses them. */
class InsightsBrowserIT extends InBrowser {

    private static final int PHONE_WIDTH = 360;

    private final TestUser anna = newUser();

    @Test
    void a_suggestion_is_practised_with_its_piece_in_the_form() {
        practise();
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/today")) {
            assertThat(device.page().locator(".figures")).containsText("30 min");
            assertThat(device.page().locator(".next-list")).containsText("Gigue");

            device.button("Practise Gigue now").click();
            device.button("Finish").click();

            assertThat(device.page().locator("dialog .piece-row input").first()).hasValue("Gigue");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void a_year_is_walked_over_with_the_arrow_keys() {
        practise();
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/insights")) {
            Locator year = device.page().locator(".year-scroll");
            assertThat(year).isVisible();
            String today = year.getAttribute("aria-valuetext");

            year.focus();
            device.page().keyboard().press("ArrowUp");

            assertThat(year.getAttribute("aria-valuetext")).isNotEqualTo(today);
            assertThat(device.page().locator(".share-list").first()).containsText("Gigue");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void an_entry_is_looked_at_as_it_was_and_a_change_is_undone_and_redone() {
        practise();
        change("Faster");
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/journal")) {
            assertThat(device.page().locator(".entry-notes").first()).hasText("Faster");

            device.button("History of").first().click();
            Locator past = device.page().locator(".history-dialog");
            assertThat(past.locator(".history-item")).hasCount(2);
            past.locator(".history-item").last().locator("button").first().click();
            assertThat(past.locator(".history-state")).containsText("Slower");
            device.button("Undo the last change").click();
            assertThat(past.locator(".history-item")).hasCount(3);
            assertThat(device.page().locator(".entry-notes").first()).hasText("Slower");
            device.button("Undo the last change").click();

            assertThat(past.locator(".history-item")).hasCount(4);
            assertThat(device.page().locator(".entry-notes").first()).hasText("Faster");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void settings_are_kept() {
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/settings")) {
            weekStart(device).selectOption("sunday");
            device.field("Minutes to practise each day").fill("50");
            device.button("Save").click();
            assertThat(device.page().locator(".settings-form [role=status]")).hasText("Saved");

            device.page().reload();

            assertThat(weekStart(device)).hasValue("sunday");
            assertThat(device.field("Minutes to practise each day")).hasValue("50");
            assertThat(device.complaints()).isEmpty();
        }
    }

    /** Its label says all its choices as well. */
    private static Locator weekStart(Device device) {
        return device.page().locator("[name=weekStart]");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_shut_out_and_nothing_is_wider_than_its_screen(Look look) {
        practise();
        for (List<String> page : List.of(
                List.of("/today", ".next-item"),
                List.of("/insights", ".share-list"),
                List.of("/settings", ".settings-form .field"))) {
            try (Device device = deviceOf(anna.token(), look).open(page.get(0))) {
                assertThat(device.page().locator(page.get(1)).first()).isVisible();
                assertThat(Accessibility.findings(device.page())).isEmpty();
                shoot(device.page(), page.get(0).substring(1) + "-" + look);
                if (look == Look.PHONE) {
                    assertThat((int) device.page().evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(PHONE_WIDTH);
                }
                assertThat(device.complaints()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_past_of_an_entry_is_for_everybody(Look look) {
        practise();
        change("Faster");
        try (Device device = deviceOf(anna.token(), look).open("/journal")) {
            device.button("History of").first().click();
            assertThat(device.page().locator(".history-item")).hasCount(2);

            assertThat(Accessibility.findings(device.page())).isEmpty();
            shoot(device.page(), "history-" + look);
        }
    }

    private void practise() {
        Instant now = Instant.now();
        String[] moods = {"satisfied", "proud", "frustrated"};
        String[] pieces = {"Gigue", "Air on the G String", "Invention No. 1"};
        for (int i = 0; i < 12; i++) {
            anna.post("/api/v2/entries", """
                {"id": "e%d", "timestamp": "%s", "duration": %d, "mood": "%s", "notes": "Slower", "techniques": ["scale"],
                 "pieces": [{"title": "%s", "composer": "Johann Sebastian Bach"}]}
                """.formatted(
                            i,
                            now.minus(Duration.ofDays(i * (i % 3 + 1))),
                            30 + i * 5,
                            moods[i % 3],
                            pieces[i == 0 ? 1 : i % 3]));
        }
    }

    private void change(String notes) {
        anna.post("/api/sync/push", "{\"changes\": {\"entries\": [{\"id\": \"e0\", \"notes\": \"" + notes + "\"}]}}");
    }

    /** Pictures are kept when somebody wants to look at them. */
    private static void shoot(Page page, String name) {
        String folder = System.getProperty("mirubato.looks");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
