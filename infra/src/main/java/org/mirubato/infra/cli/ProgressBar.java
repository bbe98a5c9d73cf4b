package org.mirubato.infra.cli;

/** The drawn part of a progress line, as in {@code [######----] 23/50}. */
final class ProgressBar {

    private static final int CELLS = 24;

    private ProgressBar() {}

    static String of(long done, long total) {
        int filled = total <= 0 ? CELLS : (int) Math.min(CELLS, CELLS * done / total);
        return "[" + "#".repeat(filled) + "-".repeat(CELLS - filled) + "] " + done + "/" + total;
    }
}
