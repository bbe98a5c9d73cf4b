package org.mirubato.infra.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One browser profile with one page, that notes everything the page complains of. */
final class Device implements AutoCloseable {

    private static final double PATIENCE_MS = 20_000;

    /**
     * What a browser itself notes down for an answer that the app asked for on purpose: whether somebody is signed in, whether a
     * file is known, whether a session runs, and the refusal of a bad file, of a search or of a change that comes too late; and
     * that there is no network, where a test has taken it away.
     */
    private static final Pattern EXPECTED = Pattern.compile(".*(status of 401 .*/api/(user/me|v2/auth/refresh)"
            + "|status of 404 .*/api/v2/scores/by-hash/\\w+"
            + "|status of 404 .*/api/v2/sessions/current"
            + "|status of 400 .*/api/v2/entries\\?"
            + "|status of 412 .*/api/v2/entries/\\w+"
            + "|status of 400 .*/api/import/pdf"
            + "|net::ERR_INTERNET_DISCONNECTED|WebSocket connection to .* failed).*");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Device(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Device open(String path) {
        page.navigate(path);
        return this;
    }

    /** Puts in the cookie that a sign-in leaves behind. */
    Device signedIn(String url, String token) {
        context.addCookies(List.of(new Cookie("auth-token", token).setUrl(url).setHttpOnly(true)));
        return this;
    }

    /** Takes the network away, or gives it back. */
    Device offline(boolean away) {
        context.setOffline(away);
        return this;
    }

    /** Where it says how it is connected. */
    Locator connection() {
        return page.locator(".connection");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The cards of the library, or those among them with these words. */
    Locator cards(String words) {
        return page.locator(".grid .card").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Errors of the console, refusals by the content policy and exceptions that nobody caught. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void note(ConsoleMessage message) {
        String line = message.text() + " " + message.location();
        boolean bad = message.type().equals("error") || message.text().contains("Content Security Policy");
        if (bad && !EXPECTED.matcher(line).matches()) {
            complaints.add(line);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
