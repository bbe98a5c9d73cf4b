package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeKind;
import org.mirubato.infra.TestUser;
import org.mirubato.processors.score.OutsideCommands;

/** Notices in the header, the past of a goal, and the looks that follow the preferences. */
class NoticesBrowserIT extends InBrowser {

    private static final int PHONE_WIDTH = 360;

    private final TestUser anna = newUser();
    private final UserId me =
            new UserId(json(anna.get("/api/user/me")).path("id").asString());

    @Test
    void a_notice_is_counted_told_and_gone_once_it_was_read() {
        give();
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/goals")) {
            Locator count = device.page().locator(".notice-count");
            assertThat(count).hasText("2");

            device.page().locator(".notice-bell").click();
            assertThat(device.page().locator("#notices")).containsText("Due soon: Play the suite");
            device.page().locator("#notices li button").first().click();
            assertThat(count).hasText("1");
            device.page().locator("#notices li button").first().click();

            assertThat(count).hasCount(0);
            assertThat(device.page().locator("#notices")).containsText("Nothing new");
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void notices_and_the_past_of_a_goal_are_for_everybody(Look look) {
        give();
        anna.post("/api/v2/goals", "{\"id\": \"goal_1\", \"title\": \"Play the suite\", \"targetValue\": 4}");
        anna.post("/api/goals/goal_1/progress", "{\"value\": 1}");
        try (Device device = deviceOf(anna.token(), look).open("/goals")) {
            assertThat(device.page().locator(".goal")).hasCount(1);
            device.page().locator(".notice-bell").click();
            assertThat(device.page().locator("#notices li")).hasCount(2);
            assertThat(Accessibility.findings(device.page())).isEmpty();
            shoot(device.page(), "notices-" + look);
            if (look == Look.PHONE) {
                assertThat((int) device.page().evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(PHONE_WIDTH);
            }
            device.page().keyboard().press("Escape");

            device.button("History of Play the suite").first().click();
            assertThat(device.page().locator(".history-item")).hasCount(2);
            assertThat(Accessibility.findings(device.page())).isEmpty();
            shoot(device.page(), "goal-history-" + look);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void theme_and_language_follow_the_preferences_unless_the_device_has_its_own() {
        anna.put("/api/user/preferences", "{\"theme\": \"dark\", \"language\": \"de\"}");
        try (Device device = deviceOf(anna.token(), Look.DESK).open("/goals")) {
            assertThat(device.page().locator("html")).hasAttribute("lang", "de");
            assertThat(device.page().locator("html")).hasAttribute("data-theme", "dark");

            device.button("Zu hellen Farben").first().click();
            device.page().reload();

            assertThat(device.page().locator("html")).hasAttribute("lang", "de");
            assertThat(device.page().locator("html")).hasAttribute("data-theme", "light");
        }
    }

    private void give() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        send(new GiveNotice(me, NoticeKind.PRACTICE_REMINDER, today, false, "", null));
        send(new GiveNotice(me, NoticeKind.GOAL_DEADLINE, today, false, "goal_1", "Play the suite"));
    }

    private static void send(GiveNotice give) {
        server().bean(OutsideCommands.class).send("notice:" + give.noticeId(), give);
    }

    /** Pictures are kept when somebody wants to look at them. */
    private static void shoot(Page page, String name) {
        String folder = System.getProperty("mirubato.looks");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name.toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
