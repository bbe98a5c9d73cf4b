package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.infra.TestUser;

/** The board of the repertoire, the page of a piece and the goals, in a real browser. */
@Timeout(120)
class RepertoireBrowserIT extends InBrowser {

    private static final String PICTURES = System.getProperty("mirubato.screenshots", "");

    @ParameterizedTest
    @EnumSource
    void a_piece_is_moved_by_the_keyboard_and_nobody_is_shut_out(Look look) {
        TestUser user = newUser();
        user.post(
                "/api/v2/repertoire",
                "{\"title\": \"Prelude in C\", \"composer\": \"Johann Sebastian Bach\","
                        + " \"status\": \"learning\", \"currentTempo\": 54, \"targetTempo\": 72, \"links\": [\"https://example.org/prelude\"]}");
        user.post(
                "/api/v2/repertoire",
                "{\"title\": \"Largo\", \"composer\": \"Antonín Dvořák\", \"status\": \"learning\"}");
        user.post(
                "/api/v2/entries",
                "{\"duration\": 35, \"pieces\": [{\"title\": \"Prelude in C\", \"composer\": \"J.S. Bach\"}]}");
        try (Device device = deviceOf(user.token(), look).open("/repertoire")) {
            Page page = device.page();
            var column = page.locator(".column[data-chosen=true]");
            assertThat(column.locator(".item-card")).hasCount(2);
            assertThat(column.getByText("35 min")).isVisible();
            picture(device, look, "repertoire");
            usable(device);
            page.getByLabel("Move Largo to").selectOption("polished");
            assertThat(column.locator(".item-card")).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prelude in C"))
                    .click();
            assertThat(device.heading("Prelude in C")).isVisible();
            assertThat(page.getByText("example.org/prelude").first()).isVisible();
            picture(device, look, "repertoire-piece");
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_goal_comes_nearer_until_it_is_reached(Look look) {
        TestUser user = newUser();
        user.post(
                "/api/v2/goals",
                "{\"id\": \"goal_1\", \"title\": \"Ten hours of arpeggios\", \"type\": \"practice_time\","
                        + " \"targetValue\": 600, \"currentValue\": 240, \"targetDate\": \"2030-06-01\", \"milestones\": [{\"id\": \"m1\", \"title\": \"Half of it\"}]}");
        try (Device device = deviceOf(user.token(), look).open("/goals")) {
            Page page = device.page();
            assertThat(page.locator(".goal")).hasCount(1);
            picture(device, look, "goals");
            usable(device);
            page.getByLabel("Half of it").click();
            assertThat(page.getByLabel("Half of it")).isChecked();
            page.getByLabel("Add to Ten hours").fill("360");
            device.button("Add progress").click();
            assertThat(device.heading("Reached")).isVisible();
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    private static void usable(Device device) {
        assertThat(Accessibility.findings(device.page())).isEmpty();
        assertThat((Boolean) device.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private static void picture(Device device, Look look, String name) {
        if (!PICTURES.isEmpty()) {
            device.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(PICTURES, name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
