package org.mirubato.bench;

import java.io.PrintStream;

/** Where a benchmark speaks: figures and results to {@code out}, everything else to {@code err}. */
public record Report(PrintStream out, PrintStream err) {

    public void figure(Figure figure) {
        out.println(figure.line());
    }

    /** A line of results that is no figure. */
    public void line(String line) {
        out.println(line);
    }

    /** A word to the person who waits. */
    public void note(String note) {
        err.println(note);
    }
}
