package org.mirubato.infra.cli;

/** Shows how far a replay is, how fast it goes and how long it will take. */
final class ReplayProgress {

    private final String name;
    private final Terminal terminal;
    private final long started = System.nanoTime();
    private boolean begun;
    private long first;

    ReplayProgress(String name, Terminal terminal) {
        this.name = name;
        this.terminal = terminal;
    }

    /** Shows the state; true when the new tables are in use. */
    boolean done(ProjectionState state) {
        if (!begun) {
            begun = true;
            first = state.replayed();
        }
        double seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
        if (!state.replaying()) {
            finish(state, seconds);
            return true;
        }
        if (terminal.interactive()) {
            double rate = (state.replayed() - first) / seconds;
            long left = Math.max(0, state.head() - state.replayed());
            String remaining = rate < 1 ? "" : ", " + Math.round(left / rate) + " s left";
            terminal.redraw(name + "  " + ProgressBar.of(state.replayed(), state.head()) + "  " + Math.round(rate)
                    + " events/s" + remaining);
        }
        return false;
    }

    private void finish(ProjectionState state, double seconds) {
        if (terminal.interactive()) {
            terminal.clearLine();
        }
        String letters = state.deadLetters() == 0 ? "" : ", " + state.deadLetters() + " dead letters";
        terminal.print(SafeText.of(String.format("%s  %d events in %.1f s%s", name, state.head(), seconds, letters)));
    }
}
