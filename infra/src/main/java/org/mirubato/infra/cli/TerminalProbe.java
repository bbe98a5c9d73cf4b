package org.mirubato.infra.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Finds out whether a person watches, and how wide the window is, with what a plain JDK and a POSIX system offer. */
final class TerminalProbe {

    private static final int USUAL_COLUMNS = 80;

    private TerminalProbe() {}

    static boolean interactive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since JDK 22 there is a console even without a terminal; this build compiles for 17, which lacks the
            // question.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }

    static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            return columns < 20 ? USUAL_COLUMNS : columns;
        } catch (IOException | NumberFormatException unknown) {
            return USUAL_COLUMNS;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return USUAL_COLUMNS;
        }
    }
}
