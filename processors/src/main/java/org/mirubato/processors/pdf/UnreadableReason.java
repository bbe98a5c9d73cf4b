package org.mirubato.processors.pdf;

/** Why a file or page can never be read, each with what a musician can do about it. */
public enum UnreadableReason {
    /** No bytes at all. */
    EMPTY("This file is empty. Export or download the score again and upload that copy."),
    /** Neither a PDF nor a picture we know, by its first bytes. */
    NOT_A_SCORE_FILE(
            "This file is neither a PDF nor a PNG or JPEG picture, whatever its name says. Export the score as a PDF and upload that."),
    /** Opens only with a password. */
    PASSWORD("This PDF is locked with a password. Save a copy without the password and upload that."),
    /** Opens only with a certificate, or in one program. */
    LOCKED(
            "This PDF opens only for certain people or in one program. Ask where it is from for a copy without that lock and upload that."),
    /** Broken or cut off. */
    DAMAGED("This file is damaged or incomplete. Export or download the score again and upload that copy."),
    /** More than {@link ScoreFileWorker#MOST_PAGES} pages. */
    TOO_MANY_PAGES("This PDF has more than 100 pages. Split it and upload the parts."),
    /** A page beyond what the PDF standard allows, or a picture beyond the pixel budget. */
    PAGE_TOO_LARGE("This page is too large to be shown. Export the score at an ordinary paper size and upload that."),
    /** A page tree that contains itself. */
    CYCLIC_PAGES("This PDF's list of pages leads back into itself. Print it to a new PDF and upload that."),
    /** Opening it takes more time or memory than a job may have. */
    TOO_DEMANDING("This file needs more time or memory than a score does. Print it to a new PDF and upload that."),
    /** The same of one page. */
    PAGE_TOO_DEMANDING(
            "This page needs more time or memory than a page of music does and cannot be shown; the others are not affected."),
    /** One page after several that were too demanding. */
    PAGE_NOT_TRIED(
            "Several pages of this file need more time or memory than music does, so this one was not drawn any more."),
    /** One page that cannot be drawn. */
    PAGE_DAMAGED("This page is damaged and cannot be shown; the others are not affected."),
    /** A page that the file does not have. */
    NO_SUCH_PAGE("This file has no such page.");

    private final String sentence;

    UnreadableReason(String sentence) {
        this.sentence = sentence;
    }

    /** One or two sentences for the person who uploaded the file. */
    public String sentence() {
        return sentence;
    }
}
