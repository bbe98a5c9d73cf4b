package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.infra.TestUser;

/** Deleting an account in the profile menu. */
class AccountBrowserIT extends InBrowser {

    @ParameterizedTest
    @EnumSource
    void an_account_goes_once_its_address_has_been_typed(Look look) {
        TestUser anna = newUser();
        String email = json(anna.get("/api/user/me")).path("email").asString();
        try (Device device = deviceOf(anna.token(), look).open("/goals")) {
            device.page().locator(".avatar").click();
            device.page().locator("#profile-menu .button-danger").click();
            Locator dialog = device.page().locator("dialog[open]");
            assertThat(dialog).isVisible();
            assertThat(Accessibility.findings(device.page())).isEmpty();

            dialog.locator("input").fill("somebody@example.org");
            dialog.locator("button[type=submit]").click();
            assertThat(dialog.locator("[role=alert]")).not().isEmpty();
            assertThat(anna.get("/api/user/me").statusCode()).isEqualTo(200);

            dialog.locator("input").fill(" " + email.toUpperCase(java.util.Locale.ROOT));
            dialog.locator("button[type=submit]").click();

            assertThat(device.page().locator(".welcome")).isVisible();
            assertThat(anna.get("/api/user/me").statusCode()).isEqualTo(401);
            assertThat(device.complaints()).isEmpty();
        }
    }
}
