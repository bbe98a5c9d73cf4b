package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.cli.DemoYears;

/** Takes the pictures of the documentation anew: {@code -Dmirubato.screenshots=} names the folder for them. */
@Timeout(300)
@EnabledIfSystemProperty(named = "mirubato.screenshots", matches = ".+")
class ScreenshotsIT extends InBrowser {

    private static final int IN_VIEW = 12;
    private static final Path FOLDER = Path.of(System.getProperty("mirubato.screenshots", ""));

    @Test
    void the_pictures_of_the_documentation_are_taken() {
        TestUser user = server().signIn("musician");
        List<Path> samples = Samples.all();
        List<String> ids = Samples.importedBy(user, samples);
        String score = "/scores/" + ids.get(samples.indexOf(Samples.file("beethoven-elise.pdf")));

        shoot(user, Look.DESK, "/", ".card img", "library");
        shoot(user, Look.DESK_DARK, "/", ".card img", "library-dark");
        shoot(user, Look.PHONE, "/", ".card img", "library-phone");
        shoot(user, Look.DESK, score, ".sheet img", "score");
        shoot(user, Look.PHONE, score, ".sheet img", "score-phone");
    }

    @Test
    void the_pictures_of_the_journal_are_taken() {
        TestUser user = server().signIn("practising");
        List<String> names = List.of(
                "\"title\": \"Prelude in C\", \"composer\": \"Johann Sebastian Bach\"",
                "\"title\": \"Für Elise\", \"composer\": \"Ludwig van Beethoven\"",
                "\"title\": \"Largo\", \"composer\": \"Antonín Dvořák\"");
        names.forEach(piece -> user.post("/api/v2/pieces", "{" + piece + "}"));
        Instant now = Instant.now();
        for (int i = 0; i < 9; i++) {
            String tag = i % 3 == 0 ? "memorising" : "slow practice";
            user.post("/api/v2/entries", """
                    {"timestamp": "%s", "duration": %d, "pieces": [{%s}], "techniques": ["%s"], "tags": ["%s"],
                     "mood": "%s"}""".formatted(
                            now.minus(Duration.ofHours(8L * i)),
                            15 + i * 7 % 40,
                            names.get(i % names.size()),
                            i % 2 == 0 ? "scale" : "rhythm",
                            tag,
                            i % 4 == 0 ? "excited" : "satisfied"));
        }

        shoot(user, Look.DESK, "/journal", ".entry", "journal");
        shoot(user, Look.PHONE, "/journal", ".entry", "journal-phone");
        shoot(user, Look.DESK, "/pieces", ".piece", "pieces");
    }

    @Test
    void the_pictures_of_a_students_years_are_taken() {
        TestUser user = server().signIn("student");
        DemoYears.write(server().url(), user.token(), 3);
        String item = DemoYears.pieceOnItsWay(user);

        for (Look look : List.of(Look.DESK, Look.PHONE)) {
            String end = look == Look.PHONE ? "-phone" : "";
            shoot(user, look, "/today", ".next-list", "today" + end);
            shoot(user, look, "/insights", ".share-list", "insights" + end);
            shoot(user, look, "/repertoire/" + item, ".tempo-chart", "repertoire-piece" + end);
            shoot(user, look, "/goals", ".goal-list", "goals" + end);
            shoot(user, look, "/plans", ".plan", "plans" + end);
        }
        // a phone shows one column at a time, which may be an empty one
        shoot(user, Look.DESK, "/repertoire", ".item-card:has-text('hrs practised')", "repertoire");
        shoot(user, Look.DESK_DARK, "/insights", ".share-list", "insights-dark");
    }

    /** @param shown what has to be on the page; pictures have to be there whole */
    private static void shoot(TestUser user, Look look, String path, String shown, String name) {
        try (Device device = deviceOf(user.token(), look).open(path)) {
            Page page = device.page();
            assertThat(page.locator(shown).first()).isVisible();
            assertThat(page.locator(".connection")).hasText("Live");
            // What lies further down is loaded when it is scrolled to.
            for (Locator image : page.locator(shown + ":is(img)").all().stream()
                    .limit(IN_VIEW)
                    .toList()) {
                assertThat(image).hasJSProperty("complete", true);
            }
            // Room for a scrollbar that a picture does not show.
            page.evaluate("document.documentElement.style.scrollbarGutter = 'auto'");
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
