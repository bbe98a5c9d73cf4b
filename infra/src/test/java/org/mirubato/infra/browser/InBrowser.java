package org.mirubato.infra.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;

/** Tests in one browser on the shared server. Every wait in them ends, since a script that hangs would never answer. */
@Timeout(90)
@SuppressWarnings("NullAway.Init")
abstract class InBrowser extends MirubatoIT {

    private static final double PATIENCE_MS = 20_000;

    private static Chromium chromium;

    @BeforeAll
    static void startChromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A device that nobody is signed in on. */
    static Device device(Look look) {
        return chromium.device(server().url(), look);
    }

    /** A device of the user with that access token. */
    static Device deviceOf(String token, Look look) {
        return device(look).signedIn(server().url(), token);
    }
}
