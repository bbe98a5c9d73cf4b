package org.mirubato.infra.eventlog;

/** The last log position that the current thread has appended, so that its next question can wait for it. */
public final class AppendedPositions {

    private static final ThreadLocal<Long> LAST = new ThreadLocal<>();

    private AppendedPositions() {}

    /** Notes what the current thread has appended, or found appended before. */
    public static void note(long position) {
        LAST.set(position);
    }

    /** The position, or 0 when the thread has appended nothing since {@link #forget()}. */
    public static long last() {
        Long position = LAST.get();
        return position == null ? 0 : position;
    }

    /** Called where a thread begins a new piece of work. */
    public static void forget() {
        LAST.remove();
    }
}
