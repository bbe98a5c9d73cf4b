package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.infra.TestUser;

/** The calendar of the sessions, the plans behind it and the templates, in a real browser. */
@Timeout(120)
class PlansBrowserIT extends InBrowser {

    private static final String PICTURES = System.getProperty("mirubato.screenshots", "");

    @ParameterizedTest
    @EnumSource
    void a_plan_is_made_and_its_sessions_are_checked_in_skipped_and_moved(Look look) {
        try (Device device = deviceOf(newUser().token(), look).open("/plans")) {
            Page page = device.page();
            device.button("New plan").click();
            device.field("What do you want to practise?").fill("Inventions");
            page.getByLabel("Repeats").selectOption("daily");
            page.getByLabel("Ends").selectOption("count");
            device.field("How many times").fill("2");
            device.field("Time").fill("07:00");
            device.button("Add a part").click();
            device.field("Part 1").fill("Slowly");
            device.field("Minutes of part 1").fill("10");
            device.button("Add a piece to part 1").click();
            device.field("Piece 1 of part 1").fill("Invention in C");
            device.field("Composer of piece 1 of part 1").fill("Bach");
            device.button("Add a part").click();
            device.field("Part 2").fill("By heart");
            device.field("Questions for afterwards, one on each line").fill("What was easy?");
            assertThat(page.getByText("Every day, 2 times")).isVisible();
            picture(device, look, "plan-dialog");
            usable(device);
            exactly(device, "Save").click();
            exactly(device, "Week").click();
            // The second may belong to the week after.
            Locator session = page.locator(".session").first();
            assertThat(session).containsText("Planned");
            assertThat(device.heading("Active plans")).isVisible();
            picture(device, look, "plans-week");
            usable(device);

            session.click();
            assertThat(page.locator(".session-parts"))
                    .containsText(Pattern.compile("Slowly · 10 mins? · Invention in C \\(Bach\\)"));
            picture(device, look, "session");
            usable(device);
            exactly(device, "Skip").click();
            assertThat(session).containsText("Skipped");
            exactly(device, "Undo").click();
            assertThat(session).not().containsText("Skipped");
            session.click();
            exactly(device, "Check in").click();
            device.field("What was easy?").fill("The left hand");
            exactly(device, "Check in").click();
            assertThat(session).containsText("Practised");
            session.click();
            assertThat(page.getByText("The left hand")).isVisible();
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_is_moved_by_the_keyboard_alone(Look look) {
        TestUser user = newUser();
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        user.post("/api/v2/plans", plan(today));
        try (Device device = deviceOf(user.token(), look).open("/plans")) {
            Page page = device.page();
            Locator session = page.locator(".session").first();
            session.focus();
            page.keyboard().press("Enter");
            exactly(device, "Move").focus();
            page.keyboard().press("Enter");
            device.field("Time").fill("21:30");
            page.keyboard().press("Enter");
            assertThat(session).containsText("21:30");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            picture(device, look, "plans");
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_published_plan_is_adopted_by_somebody_else(Look look) {
        TestUser author = newUser();
        author.post("/api/v2/plans", plan("2027-05-01"));
        String title = "Arpeggios of " + look;
        author.post(
                "/api/v2/plans",
                "{\"id\": \"plan_2\", \"title\": \"" + title + "\", \"schedule\": {\"rule\": \"FREQ=WEEKLY\"}}");
        try (Device device = deviceOf(author.token(), look).open("/plans")) {
            device.button("Publish " + title + " as a template").click();
            device.field("Everybody here").check();
            usable(device);
            device.button("Publish as a template").last().click();
            assertThat(device.page().getByText(title + " is a template")).isVisible();
        }
        try (Device device = deviceOf(newUser().token(), look).open("/plans/templates")) {
            device.field("Search templates").fill(title);
            device.button("Adopt " + title).click();
            exactly(device, "Adopt").click();
            assertThat(device.page().getByText(title + " is one of your plans")).isVisible();
            picture(device, look, "templates");
            usable(device);
            device.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the plans"))
                    .click();
            assertThat(device.page().locator(".plan")).hasCount(1);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_calendar_address_is_shown_once_and_revoked(Look look) {
        try (Device device = deviceOf(newUser().token(), look).open("/plans")) {
            Page page = device.page();
            page.getByText("In other calendars").click();
            device.button("Make an address").click();
            assertThat(device.field("Address for your calendar").inputValue()).matches("http://.*/calendar/.+\\.ics");
            picture(device, look, "calendar-address");
            usable(device);
            device.button("Revoke the address").click();
            assertThat(device.field("Address for your calendar")).hasCount(0);
            assertThat(device.button("Make an address")).isVisible();
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void what_does_not_fit_on_a_phone_is_behind_more_for_the_keyboard_as_well() {
        try (Device device = deviceOf(newUser().token(), Look.PHONE).open("/plans")) {
            Page page = device.page();
            page.locator(".app-nav-more summary").focus();
            page.keyboard().press("Enter");
            picture(device, Look.PHONE, "more");
            usable(device);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(device.heading("Goals")).isVisible();
            assertThat(page.locator(".app-nav-more ul")).not().isVisible();
            assertThat(device.complaints()).isEmpty();
        }
    }

    private static Locator exactly(Device device, String button) {
        return device.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true));
    }

    private static String plan(String start) {
        return "{\"id\": \"plan_1\", \"title\": \"Scales\", \"schedule\": {\"startDate\": \"" + start
                + "\", \"timeOfDay\": \"20:00\", \"durationMinutes\": 30, \"rule\": \"FREQ=DAILY;COUNT=3\","
                + " \"timeZone\": \"" + ZoneId.systemDefault() + "\"}}";
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
