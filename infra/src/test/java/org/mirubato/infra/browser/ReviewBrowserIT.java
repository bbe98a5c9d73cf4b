package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.TestUser.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.TestUser;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.processors.score.RereadScore;
import org.mirubato.processors.score.Rereading;
import tools.jackson.databind.JsonNode;

/** What was read is gone through with the keyboard, and what the user has said stands whoever reads the score afterwards. */
@Timeout(120)
class ReviewBrowserIT extends InBrowser {

    private static final String PICTURES = System.getProperty("mirubato.screenshots", "");

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void doubtful_values_are_accepted_and_corrected_by_the_keyboard_and_outlive_a_new_reading(Look look) {
        TestUser user = newUser();
        String score = Samples.importedBy(user, List.of(Samples.file("greensleeves.pdf")))
                .get(0);
        readDoubtfully(user, score);
        try (Device device = deviceOf(user.token(), look).open("/")) {
            Page page = device.page();
            assertThat(device.cards("Green sleaves")).containsText("4");
            picture(device, look, "review-library");
            page.getByText("Review 1 score").click();
            assertThat(page.locator(".proof-score img")).isVisible();
            picture(device, look, "review-queue");
            usable(device);
            page.locator(".proof-score").click();
            assertThat(page).hasURL(Pattern.compile("/scores/" + score + "/review$"));
            assertThat(page.locator(".proof-window img")).isVisible();
            assertThat(row(page, "title")).hasAttribute("data-current", "true");
            // the page's policy lets no text be run as a script, which waiting inside the page would be
            until(() ->
                    Boolean.TRUE.equals(page.evaluate("document.querySelector('.proof-window img').naturalWidth > 0")));
            picture(device, look, "review");
            usable(device);

            page.reload();
            assertThat(page.locator(".proof-window img")).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("1");
            assertThat(row(page, "title")).containsText("Checked by you");
            assertThat(row(page, "composer")).hasAttribute("data-current", "true");
            page.keyboard().press("Enter");
            assertThat(row(page, "composer")).containsText("Checked by you");
            assertThat(row(page, "opus")).hasAttribute("data-current", "true");
            // as with Caps Lock
            page.keyboard().press("N");
            assertThat(row(page, "opus").locator(".proof-value")).hasText("There is none");
            assertThat(row(page, "key")).hasAttribute("data-current", "true");
            page.keyboard().press("e");
            picture(device, look, "review-correcting");
            page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill("D minor");
            page.keyboard().press("Enter");
            assertThat(page.locator(".proof-count-none")).isVisible();

            List<RereadScore> reread = new ArrayList<>();
            server().bean(Rereading.class).run(false, new ScoreId(score), reread::add);

            assertThat(reread).singleElement().extracting(RereadScore::failure).isNull();
            assertThat(row(page, "instruments")).not().containsText("kazoo");
            assertThat(row(page, "title").locator(".proof-value")).hasText("Greensleeves to a Ground");
            assertThat(row(page, "composer").locator(".proof-value")).hasText("Nobody");
            assertThat(row(page, "opus").locator(".proof-value")).hasText("There is none");
            assertThat(row(page, "key").locator(".proof-value")).hasText("D minor");
            picture(device, look, "review-done");
            usable(device);
            assertThat(device.complaints()).isEmpty();
        }
        JsonNode kept = json(user.get("/api/scores/" + score)).path("data");
        assertThat(kept.path("doubts").valueStream().map(JsonNode::asString))
                .doesNotContain("title", "composer", "key");
        assertThat(kept.has("opus")).isFalse();
        assertThat(kept.at("/reading/composer/corrected").asBoolean()).isTrue();
        assertThat(kept.path("read_by").asString()).doesNotContain("doubtful");
    }

    @Test
    void keys_are_heard_although_another_device_took_away_the_button_that_had_the_keyboard() {
        TestUser user = newUser();
        String score = Samples.importedBy(user, List.of(Samples.file("greensleeves.pdf")))
                .get(0);
        readDoubtfully(user, score);
        try (Device device = deviceOf(user.token(), Look.DESK).open("/scores/" + score + "/review")) {
            Page page = device.page();
            assertThat(row(page, "title")).hasAttribute("data-current", "true");
            // nothing is drawn anew any more that would move the keyboard by the way
            assertThat(page.locator(".proof-window img")).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(row(page, "title").locator(".proof-buttons button").first())
                    .isFocused();

            user.put("/api/v2/scores/" + score + "/reading/title", "{\"value\":\"Green sleaves\"}");
            assertThat(row(page, "title")).containsText("Checked by you");
            page.keyboard().press("e");

            assertThat(page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
        }
    }

    /** As if readers had been of two minds about it. */
    private static void readDoubtfully(TestUser user, String score) {
        JsonNode place = json(user.get("/api/scores/" + score)).at("/data/reading/title/place");
        Place there = new Place(
                place.path("page").asInt(),
                place.path("x").asDouble(),
                place.path("y").asDouble(),
                place.path("width").asDouble(),
                place.path("height").asDouble());
        List<ReadValue> values = List.of(
                new ReadValue(ReadField.TITLE, "Green sleaves", 0.8, "text", there),
                new ReadValue(ReadField.COMPOSER, "Nobody", 0.55, "text", there),
                new ReadValue(ReadField.OPUS, "G. 7", 0.5, "text", there),
                new ReadValue(ReadField.KEY, "A minor", 0.52, "glyphs", null),
                new ReadValue(ReadField.INSTRUMENTS, "kazoo", 0.9, "text", there));
        List<ReadValue> others =
                List.of(new ReadValue(ReadField.TITLE, "Greensleeves to a Ground", 0.15, "text", there));
        server().bean(OutsideCommands.class)
                .send(
                        "doubtful:" + score,
                        new RecordRereading(new ScoreId(score), 1, new Reading("doubtful-1", values, others, true)));
    }

    private static Locator row(Page page, String field) {
        return page.locator("[data-field=" + field + "]");
    }

    private static void usable(Device device) {
        assertThat(Accessibility.findings(device.page())).isEmpty();
        int width = (int) device.page().evaluate("document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(device.page().viewportSize().width);
    }

    private static void picture(Device device, Look look, String name) {
        if (!PICTURES.isEmpty()) {
            String file = name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
            device.page().screenshot(new ScreenshotOptions().setPath(Path.of(PICTURES, file)));
        }
    }
}
