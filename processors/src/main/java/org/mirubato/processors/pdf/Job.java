package org.mirubato.processors.pdf;

/**
 * What the child process is asked to do, as it travels to it.
 *
 * @param page counted from 1, for drawing
 * @param width in pixels, for drawing
 */
public record Job(Kind kind, String file, int page, int width) {

    /** The kinds of jobs. */
    public enum Kind {
        INSPECT,
        RENDER,
        /** A page in grey. */
        GREY,
        READ
    }

    /** What to say of a file or page that makes its reader stumble. */
    public UnreadableReason damaged() {
        return page > 0 ? UnreadableReason.PAGE_DAMAGED : UnreadableReason.DAMAGED;
    }

    /** What to say of a file or page that needs more than a job may have. */
    public UnreadableReason tooDemanding() {
        return page > 0 ? UnreadableReason.PAGE_TOO_DEMANDING : UnreadableReason.TOO_DEMANDING;
    }
}
