package org.mirubato.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.cli.DemoYears;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the app, filled with a student's year: whoever looks at it, it keeps within its screen and complains of nothing. */
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class EveryPageIT extends InBrowser {

    /** What is to be seen on a page once it is filled. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("/", ".card img"),
            Map.entry("/scores/{id}", ".sheet img"),
            Map.entry("/scores/{id}/review", ".proof-window img"),
            Map.entry("/review", ".proof-queue"),
            Map.entry("/journal", ".entry"),
            Map.entry("/pieces", ".piece"),
            Map.entry("/import-data", "input[type=file]"),
            Map.entry("/today", ".next-list"),
            Map.entry("/insights", ".share-list"),
            Map.entry("/settings", ".settings-form"),
            Map.entry("/repertoire", ".item-card"),
            Map.entry("/repertoire/{id}", ".tempo-chart"),
            Map.entry("/goals", ".goal-list"),
            Map.entry("/plans", ".plan"),
            Map.entry("/plans/templates", ".plan-list"),
            Map.entry("/sync", "#sync-waiting"),
            Map.entry("/devices", ".device"));

    /** Where a link from a mail leads: seen by those who sign in, in {@link BrowserIT}. */
    private static final Set<String> ON_THE_WAY = Set.of("/auth/verify");

    private static final String GO =
            "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')) }";

    private static TestUser user;
    private static String score;
    private static String item;

    @BeforeAll
    static void writeTheStudentsYear() {
        user = newUser();
        DemoYears.write(server().url(), user.token(), 1);
        score = Samples.importedBy(user, List.of(Samples.file("greensleeves.pdf")))
                .get(0);
        item = DemoYears.pieceOnItsWay(user);
        String plan = json(user.get("/api/v2/plans")).at("/data/items/0/id").asString();
        user.post("/api/v2/templates", "{\"planId\": \"" + plan + "\", \"visibility\": \"private\"}");
    }

    @Test
    void no_page_of_the_app_is_left_out() {
        Set<String> pages = server()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().getBeanType().getSimpleName().equals("AppPages"))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(page -> !ON_THE_WAY.contains(page))
                .collect(Collectors.toSet());

        assertThat(SHOWN.keySet()).isEqualTo(pages);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_is_open_to_all_keeps_within_its_screen_and_complains_of_nothing(Look look) {
        List<String> failures = new ArrayList<>();
        try (Device device = deviceOf(user.token(), look).open("/settings")) {
            assertThat(device.page().locator(".connection")).hasText("Live");
            for (Map.Entry<String, String> each : new TreeMap<>(SHOWN).entrySet()) {
                open(device, each.getKey(), each.getValue());
                failures.addAll(failures(device.page(), each.getKey()));
            }
            failures.addAll(device.complaints());
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void an_address_that_is_none_shows_a_page_that_says_so() {
        try (Device device = deviceOf(user.token(), Look.DESK).open("/nowhere")) {
            assertThat(device.heading("A rest where a page should be")).isVisible();
        }
    }

    /** Goes on within the app, as its links do: each page that is loaded anew would open another stream. */
    private static void open(Device device, String path, String shown) {
        String address = path.replace("{id}", path.startsWith("/scores") ? score : item);
        device.page().evaluate(GO, address);
        assertThat(device.page().locator(shown).first()).isVisible();
        assertThat(device.page().locator(".spinner")).hasCount(0);
    }

    private static List<String> failures(Page page, String path) {
        List<String> failures = new ArrayList<>();
        Accessibility.findings(page).forEach(finding -> failures.add(path + ": " + finding));
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > page.viewportSize().width) {
            failures.add(path + " is " + width + " pixels wide");
        }
        return failures;
    }
}
