package org.mirubato.infra.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb prints: results to {@code out}, everything else to {@code err}, always in UTF-8.
 *
 * @param interactive whether a person watches, so that one line may be drawn over and over
 * @param width columns to fit into, or {@link Integer#MAX_VALUE} where nothing limits them
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int width) {

    /** The process's own streams; the platform's encoding is not asked, since in the C locale it would lose the accents. */
    static Terminal system() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean interactive = TerminalProbe.interactive();
        return new Terminal(out, err, interactive, interactive ? TerminalProbe.columns() : Integer.MAX_VALUE);
    }

    void print(String line) {
        out.println(line);
    }

    void error(String line) {
        err.println(SafeText.of(line));
    }

    /** Draws the line over the last one drawn; only where {@link #interactive()}. */
    void redraw(String line) {
        err.print("\r" + DisplayWidth.cut(line, width - 1) + "\u001b[K");
        err.flush();
    }

    /** Takes the drawn line away. */
    void clearLine() {
        err.print("\r\u001b[K");
        err.flush();
    }
}
