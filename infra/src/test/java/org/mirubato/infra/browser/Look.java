package org.mirubato.infra.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A screen and the colours that its owner prefers. */
enum Look {
    DESK(1280, 800, ColorScheme.LIGHT),
    DESK_DARK(1280, 800, ColorScheme.DARK),
    PHONE(360, 740, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** Little motion, so that nothing is looked at while it still moves. */
    NewContextOptions options() {
        NewContextOptions options = new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
        return this == PHONE ? options.setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2) : options;
    }
}
