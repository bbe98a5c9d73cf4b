package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.TestUser;

/** The app by keyboard, on a small screen, and to assistive technology. */
@SuppressWarnings("NullAway.Init")
class UsableByAllIT extends InBrowser {

    private static final int PHONE_WIDTH = 360;
    private static final int TABS_AT_MOST = 25;

    private static TestUser user;
    private static String score;

    @BeforeAll
    static void importTwoScores() {
        user = newUser();
        score = Samples.importedBy(user, List.of(Samples.file("greensleeves.pdf"), Samples.file("beethoven-elise.pdf")))
                .get(1);
    }

    @Test
    void the_keyboard_alone_opens_a_score_and_a_value_in_it() {
        try (Device device = deviceOf(user.token(), Look.DESK).open("/")) {
            assertThat(device.cards("")).hasCount(2);

            tabTo(device, ".card-link");
            device.page().keyboard().press("Enter");
            assertThat(device.page().locator(".readings")).isVisible();
            tabTo(device, ".reading-value");
            device.page().keyboard().press("Enter");
            assertThat(device.page().locator(".editor input")).isFocused();
            device.page().keyboard().press("Escape");

            assertThat(device.page().locator(".reading-value").first()).isFocused();
            assertThat(device.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        try (Device device = device(Look.PHONE)) {
            assertThat(widthOf(device.open("/"), ".welcome")).isLessThanOrEqualTo(PHONE_WIDTH);
        }
        try (Device device = deviceOf(user.token(), Look.PHONE)) {
            assertThat(widthOf(device.open("/"), ".card img")).isLessThanOrEqualTo(PHONE_WIDTH);
            assertThat(widthOf(device.open("/scores/" + score), ".sheet img")).isLessThanOrEqualTo(PHONE_WIDTH);
            assertThat(device.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Live",
                "Catching up",
                "Reconnecting",
                "Wird nachgeholt",
                "Offline since 12:30 · 128 changes waiting · 12 to review",
                "Sin conexión desde las 12:30 · 128 cambios en espera · 12 por revisar"
            })
    void whatever_the_state_of_the_connection_is_it_leaves_room_on_a_phone(String words) {
        try (Device device = deviceOf(user.token(), Look.PHONE).open("/scores/" + score)) {
            assertThat(device.page().locator(".sheet img").first()).isVisible();
            device.page()
                    .evaluate(
                            "words => document.querySelector('.connection [role=status]').textContent = words", words);

            assertThat(widthOf(device, ".sheet img")).isLessThanOrEqualTo(PHONE_WIDTH);
            assertThat((List<?>) device.page().evaluate(BESIDE_THE_PHONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_shut_out(Look look) {
        try (Device device = device(look)) {
            assertThat(findings(device.open("/"), ".welcome")).isEmpty();
        }
        try (Device device = deviceOf(user.token(), look)) {
            assertThat(findings(device.open("/"), ".card img")).isEmpty();
            assertThat(findings(device.open("/scores/" + score), ".sheet img")).isEmpty();
            assertThat(device.complaints()).isEmpty();
        }
    }

    private static void tabTo(Device device, String selector) {
        for (int tabs = 0; tabs < TABS_AT_MOST; tabs++) {
            device.page().keyboard().press("Tab");
            if (device.page().locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError(TABS_AT_MOST + " tabs did not lead to " + selector);
    }

    /** What of the header stands outside of the screen. */
    private static final String BESIDE_THE_PHONE = """
            () => [...document.querySelectorAll('.app-header *')]
                .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1 && each.checkVisibility())
                .map(each => each.tagName + '.' + each.className)
            """;

    private static int widthOf(Device device, String shown) {
        assertThat(device.page().locator(shown).first()).isVisible();
        return (int) device.page().evaluate("document.documentElement.scrollWidth");
    }

    private static List<String> findings(Device device, String shown) {
        assertThat(device.page().locator(shown).first()).isVisible();
        return Accessibility.findings(device.page());
    }
}
