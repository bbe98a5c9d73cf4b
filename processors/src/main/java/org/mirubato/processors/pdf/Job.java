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
}
