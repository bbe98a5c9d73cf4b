package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that shows the API to people. */
class DocsBrowserIT extends InBrowser {

    @Test
    void the_api_is_shown_with_its_examples_and_nothing_comes_from_elsewhere() {
        List<String> elsewhere = new ArrayList<>();
        try (Device device = device(Look.DESK)) {
            device.page().onRequest(request -> {
                if (!request.url().startsWith(server().url()) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            device.open("/docs");

            assertThat(device.page().locator(".info .title")).containsText("Mirubato");
            device.page()
                    .locator("#operations-tag-entries button.expand-operation, .opblock-tag[data-tag=entries]")
                    .first()
                    .click();
            device.page()
                    .locator("#operations-entries-POST_api_v2_entries .opblock-summary-control")
                    .first()
                    .click();
            assertThat(device.page().locator("#operations-entries-POST_api_v2_entries"))
                    .containsText("Für Elise");
            assertThat(device.complaints()).isEmpty();
        }

        assertThat(elsewhere).isEmpty();
    }
}
