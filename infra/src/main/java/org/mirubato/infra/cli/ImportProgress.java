package org.mirubato.infra.cli;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Shows a run while it goes on: a line drawn over and over, and failures, for a person; else a line for each file that is through. */
final class ImportProgress implements Consumer<List<ImportItem>> {

    private static final String SPINNER = "|/-\\";

    private final Terminal terminal;
    private final long started = System.nanoTime();
    private final Set<Integer> told = new HashSet<>();
    private int ticks;

    ImportProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(List<ImportItem> items) {
        for (int index = 0; index < items.size(); index++) {
            ImportItem item = items.get(index);
            if (item.state().last() && told.add(index)) {
                tell(item, items.size());
            }
        }
        if (terminal.interactive()) {
            terminal.redraw(line(items));
        }
    }

    private void tell(ImportItem item, int total) {
        if (!terminal.interactive()) {
            terminal.error(told.size() + "/" + total + "  " + words(item));
        } else if (item.state() == ImportItem.State.FAILED) {
            // The table may have no room for the whole reason.
            terminal.clearLine();
            terminal.error(words(item));
        }
    }

    private static String words(ImportItem item) {
        return item.state().words() + "  " + item.label() + (item.error() == null ? "" : ": " + item.error());
    }

    /** Whole seconds since the start. */
    long seconds() {
        return Math.round((System.nanoTime() - started) / 1e9);
    }

    private String line(List<ImportItem> items) {
        Map<ImportItem.State, Integer> counts = new EnumMap<>(ImportItem.State.class);
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        long last = items.stream().filter(item -> item.state().last()).count();
        return ProgressBar.of(last, items.size())
                + part(counts, ImportItem.State.SENDING)
                + part(counts, ImportItem.State.PROCESSING)
                + part(counts, ImportItem.State.FAILED)
                + "  " + seconds() + " s " + SPINNER.charAt(ticks++ % SPINNER.length());
    }

    private static String part(Map<ImportItem.State, Integer> counts, ImportItem.State state) {
        return counts.containsKey(state) ? "  " + counts.get(state) + " " + state.words() : "";
    }
}
